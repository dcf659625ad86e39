import { contentOf } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import { traitsOfTitle, yearOfTitle } from '../data/title.ts';
import type { FeatureConstants } from '../features/constants.ts';
import { noSiblings } from '../features/franchises.ts';
import type { MovieSubject, UserSubject } from '../features/subject.ts';
import type { UserRow } from '../users/block.ts';
import type { CatalogueTable, FranchiseTable, MovieTable } from './tables.ts';

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
  franchise: SiblingRatings,
  table: MovieTable | undefined,
): MovieSubject {
  const ratingCount = table ? table.ratingCount[index] : 0;
  const residualSum = table ? table.residualSum[index] : 0;
  return {
    ...contentOf(catalogue, index),
    ...withoutOwn(franchise, ratingCount, residualSum),
    ratingSum: table ? table.ratingSum[index] : 0,
    ratingCount,
    residualSum,
    scatter: table ? table.scatter[index] : 0,
    countKnown: ratingCount > 0,
  };
}

/** The same of what a model's rows are made from. */
export function movieSubject(index: number, { catalogue, franchises, movies }: MovieSource): MovieSubject {
  const franchise = indexOfId(franchises.hashes, catalogue.franchises[index]);
  return catalogueSubject(index, catalogue, ratingsOfFranchise(franchises, franchise), movies);
}

/** What a model knows of movies. */
interface MovieSource {
  readonly catalogue: CatalogueTable;
  readonly franchises: FranchiseTable;
  readonly movies: MovieTable | undefined;
}

/** A movie is not its own sibling; one without a franchise has none. */
function withoutOwn(franchise: SiblingRatings, ratingCount: number, residualSum: number): SiblingRatings {
  if (franchise.siblingCount === 0) return noSiblings;
  return {
    siblingCount: franchise.siblingCount - ratingCount,
    siblingResidualSum: franchise.siblingResidualSum - residualSum,
  };
}

/** A described movie; an average rating counts as `assumedCount` ratings, their true number being unknown. */
export function describedSubject(
  movie: MovieDescription,
  constants: FeatureConstants,
  franchise: SiblingRatings,
): MovieSubject {
  const title = movie.title ?? '';
  return {
    year: movie.year ?? yearOfTitle(title),
    genreFlags: constants.genres.map((genre) => (movie.genres.includes(genre) ? 1 : 0)),
    traits: traitsOfTitle(title),
    ...franchise,
    ...(movie.averageRating === undefined ? noRatings : assumedRatings(movie.averageRating, constants)),
  };
}

/** The ratings of a franchise. */
export type SiblingRatings = Pick<MovieSubject, 'siblingCount' | 'siblingResidualSum'>;

/** @param franchise its position, or -1 */
export function ratingsOfFranchise(
  { ratingCount, residualSum }: FranchiseTable,
  franchise: number,
): SiblingRatings {
  if (franchise < 0) return noSiblings;
  return { siblingCount: ratingCount[franchise], siblingResidualSum: residualSum[franchise] };
}

/** The part of a subject that an omitted average rating leaves. */
export const noRatings = { ratingSum: 0, ratingCount: 0, residualSum: 0, scatter: 0, countKnown: false };

/**
 * The part of a subject that a bare average rating gives: so many ratings of that mean, by average users, that
 * differ as ratings do.
 */
export function assumedRatings(
  average: number,
  { assumedCount, globalMean, variance }: Pick<FeatureConstants, 'assumedCount' | 'globalMean' | 'variance'>,
) {
  return {
    ratingSum: assumedCount * average,
    ratingCount: assumedCount,
    residualSum: assumedCount * (average - globalMean),
    scatter: assumedCount * variance,
    countKnown: false,
  };
}

/**
 * A user, as seen by a movie.
 * @param franchise position of the movie's franchise, or -1; the user's ratings of it count
 */
export function userSubject({ block, index }: UserRow, franchise: number): UserSubject {
  const { ints, floats, at, sizes } = block;
  const start = at.franchiseStart + index;
  const first = at.franchise;
  const pair =
    franchise < 0 ? -1 : indexOfId(ints, franchise, first + ints[start], first + ints[start + 1]) - first;
  return {
    ratingCount: ints[at.ratingCount + index],
    residualSum: floats[at.residualSum + index],
    scatter: floats[at.scatter + index],
    halves: ints[at.halves + index],
    siblingCount: pair < 0 ? 0 : ints[at.franchiseCount + pair],
    siblingResidualSum: pair < 0 ? 0 : floats[at.franchiseSum + pair],
    tasteCount: ints,
    tasteCountAt: at.tasteCount + index * sizes.genres,
    tasteSum: floats,
    tasteSumAt: at.tasteSum + index * sizes.genres,
  };
}
