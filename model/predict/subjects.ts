import { yearOfTitle } from '../data/title.ts';
import type { FeatureConstants } from '../features/constants.ts';
import type { MovieSubject, UserSubject } from '../features/subject.ts';
import type { CatalogueTable, MovieTable, UserTable } from './tables.ts';

/** A movie that is not of the catalogue, as a caller describes it. */
export interface MovieDescription {
  readonly title?: string;
  readonly year?: number;
  /** Words of the release's genre vocabulary. */
  readonly genres: readonly string[];
  /** In stars. */
  readonly averageRating?: number;
}

/** A movie of the catalogue; without `table` as one that nobody has rated. */
export function catalogueSubject(
  index: number,
  catalogue: CatalogueTable,
  genres: number,
  table: MovieTable | undefined,
): MovieSubject {
  const ratingCount = table ? table.ratingCount[index] : 0;
  return {
    year: catalogue.years[index],
    genreFlags: catalogue.genreFlags.subarray(index * genres, (index + 1) * genres),
    ratingSum: table ? table.ratingSum[index] : 0,
    ratingCount,
    residualSum: table ? table.residualSum[index] : 0,
    countKnown: ratingCount > 0,
  };
}

/** A described movie; an average rating counts as `assumedCount` ratings, their true number being unknown. */
export function describedSubject(movie: MovieDescription, constants: FeatureConstants): MovieSubject {
  return {
    year: movie.year ?? yearOfTitle(movie.title ?? ''),
    genreFlags: constants.genres.map((genre) => (movie.genres.includes(genre) ? 1 : 0)),
    ...(movie.averageRating === undefined ? noRatings : assumedRatings(movie.averageRating, constants)),
  };
}

/** The part of a subject that an omitted average rating leaves. */
export const noRatings = { ratingSum: 0, ratingCount: 0, residualSum: 0, countKnown: false };

/** The part of a subject that a bare average rating gives: so many ratings of just that, by average users. */
export function assumedRatings(
  average: number,
  { assumedCount, globalMean }: Pick<FeatureConstants, 'assumedCount' | 'globalMean'>,
) {
  return {
    ratingSum: assumedCount * average,
    ratingCount: assumedCount,
    residualSum: assumedCount * (average - globalMean),
    countKnown: false,
  };
}

export function userSubject(index: number, table: UserTable, genres: number): UserSubject {
  return {
    ratingCount: table.ratingCount[index],
    residualSum: table.residualSum[index],
    tasteCount: table.tasteCount.subarray(index * genres, (index + 1) * genres),
    tasteSum: table.tasteSum.subarray(index * genres, (index + 1) * genres),
  };
}
