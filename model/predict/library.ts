import { indexOfId } from '../data/ids.ts';
import type { ObjectReader } from '../release/objects.ts';
import { cataloguePath, modelPaths, titlesPath } from '../release/paths.ts';
import { type CatalogueTable, decodeTable, type MovieTable } from './tables.ts';
import { TitleTable } from './title-table.ts';

/** How often and how well movies have been rated. */
export interface RatingSummary {
  /** Number of ratings. */
  readonly ratings: number;
  /** Mean in stars; undefined where there is no rating. */
  readonly average: number | undefined;
}

/** How many movies a genre has, and how they have been rated. */
interface GenreSummary extends RatingSummary {
  readonly movies: number;
}

/** The movies of a release for people to look at, by their positions in the catalogue; ratings are those that `known` was trained on. */
export class Library {
  /** The genre vocabulary. */
  readonly genres: readonly string[];
  /** Years of release; 0 where unknown. */
  readonly years: Int16Array;
  readonly #catalogue: CatalogueTable;
  readonly #titles: TitleTable;
  readonly #movies: MovieTable;
  /** Made when first asked for, by going through the catalogue once for each genre. */
  #genreSummaries: readonly GenreSummary[] | undefined;

  private constructor(
    genres: readonly string[],
    catalogue: CatalogueTable,
    titles: TitleTable,
    movies: MovieTable,
  ) {
    this.genres = genres;
    this.years = catalogue.years;
    this.#catalogue = catalogue;
    this.#titles = titles;
    this.#movies = movies;
  }

  /**
   * @param genres the vocabulary of the release
   * @throws ReleaseError if an object is missing or damaged
   */
  static async open(source: ObjectReader, genres: readonly string[]): Promise<Library> {
    const [catalogue, titles, movies] = await Promise.all([
      source.read(cataloguePath),
      source.read(titlesPath),
      source.read(modelPaths('known').movies),
    ]);
    const table = decodeTable<MovieTable>(movies);
    return new Library(genres, decodeTable<CatalogueTable>(catalogue), new TitleTable(titles), table);
  }

  /** Position of a movie in the catalogue, or -1. */
  find(movieId: number): number {
    return indexOfId(this.#catalogue.ids, movieId);
  }

  id(movie: number): number {
    return this.#catalogue.ids[movie];
  }

  title(movie: number): string {
    return this.#titles.title(movie);
  }

  /** Hash of a movie's franchise: `hashFranchise`; 0 of none. */
  franchise(movie: number): number {
    return this.#catalogue.franchises[movie];
  }

  genresOf(movie: number): string[] {
    return this.genres.filter((_, genre) => this.isOf(movie, genre));
  }

  /** @param genre position in the vocabulary */
  isOf(movie: number, genre: number): boolean {
    return this.#catalogue.genreFlags[movie * this.genres.length + genre] === 1;
  }

  ratingsOf(movie: number): RatingSummary {
    return summary(this.#movies.ratingCount[movie], this.#movies.ratingSum[movie]);
  }

  /** How many movies each genre has, and their ratings, in the order of the vocabulary. */
  genreSummaries(): readonly GenreSummary[] {
    this.#genreSummaries ??= this.genres.map((_, genre) => this.#summariseGenre(genre));
    return this.#genreSummaries;
  }

  #summariseGenre(genre: number): GenreSummary {
    const { ratingCount, ratingSum } = this.#movies;
    let [movies, ratings, sum] = [0, 0, 0];
    for (let movie = 0; movie < ratingCount.length; movie++) {
      if (!this.isOf(movie, genre)) continue;
      movies++;
      ratings += ratingCount[movie];
      sum += ratingSum[movie];
    }
    return { movies, ...summary(ratings, sum) };
  }
}

function summary(ratings: number, sum: number): RatingSummary {
  return { ratings, average: ratings > 0 ? sum / ratings : undefined };
}
