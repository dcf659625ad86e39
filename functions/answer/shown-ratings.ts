import type { ShownRating } from '../../model/predict/shown.ts';
import { ProblemError } from '../http/problem.ts';
import type { RatingOfRequest } from '../http/schemas.ts';
import { findMovie, type MovieFinder } from './description.ts';
import { fieldOf } from './field.ts';

/** The ratings of a request, as a model takes them. */
export interface ShownRatings {
  /** At most one of each movie. */
  readonly shown: readonly ShownRating[];
  /** Ids of rated movies that the catalogue lacks and the request does not describe. */
  readonly unused: readonly number[];
}

/**
 * Finds the rated movies. If a movie is rated twice, the later rating wins; without times, the one further down.
 *
 * @param at path of the ratings in the body
 * @throws ProblemError if a rating names no movie, or describes one by a genre that the release lacks
 */
export function findRated(ratings: readonly RatingOfRequest[], at: string, model: MovieFinder): ShownRatings {
  const latest = new Map<unknown, RatingOfRequest>();
  ratings.forEach((rating, i) => {
    checkMovie(rating, `${at}[${i}]`);
    // Described movies without ids are taken for different ones.
    const key = rating.movieId ?? rating;
    if (!isOlder(rating, latest.get(key))) latest.set(key, rating);
  });
  const shown: ShownRating[] = [];
  const unused: number[] = [];
  for (const rating of latest.values()) {
    const movie = findMovie(rating, `${at}[${ratings.indexOf(rating)}]`, model);
    if (movie === undefined) unused.push(rating.movieId!);
    else shown.push({ movie, stars: rating.rating, time: rating.timestamp });
  }
  return { shown, unused };
}

/** A rating without a time was given just now. */
function isOlder(rating: RatingOfRequest, other: RatingOfRequest | undefined): boolean {
  const timeOf = ({ timestamp = Number.POSITIVE_INFINITY }: RatingOfRequest) => timestamp;
  return other !== undefined && timeOf(rating) < timeOf(other);
}

function checkMovie({ movieId, movie }: RatingOfRequest, at: string): void {
  if (movieId !== undefined || movie !== undefined) return;
  const expected = 'the movieId of the rated movie, or its description';
  const field = fieldOf(at, 'movieId');
  throw new ProblemError('missing-field', {
    detail: `${field} is missing: send ${expected}.`,
    field,
    expected,
  });
}
