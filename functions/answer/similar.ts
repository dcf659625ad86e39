import { hashFranchise } from '../../model/data/catalogue.ts';
import { yearOfTitle } from '../../model/data/title.ts';
import { highestAllowed } from '../../model/predict/best.ts';
import type { Library } from '../../model/predict/library.ts';
import type { MovieDescription } from '../../model/predict/subjects.ts';
import type { Similarity, Starts } from '../../model/rank/similarity.ts';
import { type CataloguedMovie, cataloguedMovie } from './movie.ts';
import { round } from './round.ts';

/** Rated movies that stand for one of which nobody's opinion is known. */
const standIns = 20;
/** Years apart by which movies are 1 / e as much alike. */
const yearsApart = 10;

/** A movie that is near another one. */
interface SimilarMovie extends CataloguedMovie {
  /** How near, to four decimals; to be compared within a list alone. */
  readonly score: number;
}

/** What the routes for similar movies answer. */
export interface SimilarAnswer {
  /** The release's id. */
  readonly release: string;
  /** Of the movie that was asked about; absent if it was described. */
  readonly movieId?: number;
  /** What the list is based on: ratings of the movie itself, or of movies that resemble it in franchise, genres and year. */
  readonly by: 'ratings' | 'content';
  /** Nearest first. */
  readonly similar: readonly SimilarMovie[];
}

/** @param asked position in the catalogue, or a description by genres of the release */
export function findSimilar(
  library: Library,
  similarity: Similarity,
  asked: number | MovieDescription,
  limit: number,
): Pick<SimilarAnswer, 'by' | 'similar'> {
  const own = typeof asked === 'number' ? asked : -1;
  const isRated = own >= 0 && similarity.isKnown(own);
  const starts = isRated
    ? { movies: [own], weights: [1] }
    : standInsFor(typeof asked === 'number' ? describe(library, asked) : asked, library, similarity);
  const near = similarity.to(starts);
  const best = highestAllowed(near, (movie) => movie !== own && near[movie] > 0, limit);
  return {
    by: isRated ? 'ratings' : 'content',
    similar: best.map(({ movie, rating }) => ({ ...cataloguedMovie(library, movie), score: round(rating) })),
  };
}

function describe(library: Library, movie: number): MovieDescription {
  const year = library.years[movie];
  return { title: library.title(movie), genres: library.genresOf(movie), ...(year > 0 ? { year } : {}) };
}

/** The rated movies that are most like a description; they count by how much they are. */
function standInsFor(described: MovieDescription, library: Library, similarity: Similarity): Starts {
  const franchise = hashFranchise(described.title ?? '');
  const year = described.year ?? yearOfTitle(described.title ?? '');
  const likeness = Float32Array.from(library.years, (own, movie) => {
    if (!similarity.isKnown(movie)) return 0;
    if (franchise !== 0 && library.franchise(movie) === franchise) return 1;
    const apart = year > 0 && own > 0 ? Math.exp(-Math.abs(year - own) / yearsApart) : 1;
    return overlap(described.genres, library, movie) * apart;
  });
  const best = highestAllowed(likeness, (movie) => likeness[movie] > 0, standIns);
  return { movies: best.map(({ movie }) => movie), weights: best.map(({ rating }) => rating) };
}

/** Genres in common, as a share of those of either (Jaccard). */
function overlap(genres: readonly string[], library: Library, movie: number): number {
  let [common, all] = [0, 0];
  library.genres.forEach((genre, i) => {
    const [asked, own] = [genres.includes(genre), library.isOf(movie, i)];
    if (asked && own) common++;
    if (asked || own) all++;
  });
  return all > 0 ? common / all : 0;
}
