import type { Ratings } from '../../model/data/ratings.ts';
import { countValues } from '../data/folds.ts';
import { joinFloats, joinInts } from './join.ts';

/** Held-out ratings with what was answered, as parallel columns, one element a rating. */
export interface Answered {
  /** Index of the user. */
  readonly user: Int32Array;
  /** Index into the catalogue. */
  readonly movie: Int32Array;
  readonly stars: Float32Array;
  /** By the model, in stars. */
  readonly predicted: Float32Array;
  /** By the baseline of that name, in stars. */
  readonly dampedBiases: Float32Array;
  /** Number of ratings of the user, and of the movie, that the model was trained on. */
  readonly userRatings: Int32Array;
  readonly movieRatings: Int32Array;
  /** Ends of the interval that holds the rating with 80 % probability, in stars. */
  readonly low: Float32Array;
  readonly high: Float32Array;
}

/** The predictions for the held-out ratings of one split. */
export type Answers = Pick<Answered, 'predicted' | 'dampedBiases' | 'low' | 'high'>;

/**
 * The ratings of `test` beside their answers.
 * @param users size of the user vocabulary
 * @param movies number of movies in the catalogue
 */
export function answerRows(
  train: Ratings,
  test: Ratings,
  answers: Answers,
  users: number,
  movies: number,
): Answered {
  const userCount = countValues(train.user, users);
  const movieCount = countValues(train.movie, movies);
  const { user, movie, stars } = test;
  return {
    ...{ user, movie, stars, ...answers },
    userRatings: Int32Array.from(user, (one) => userCount[one]),
    movieRatings: Int32Array.from(movie, (one) => movieCount[one]),
  };
}

/** The rows of several splits, one after the other. */
export function joinAnswered(parts: readonly Answered[]): Answered {
  const ints = (name: 'user' | 'movie' | 'userRatings' | 'movieRatings') =>
    joinInts(parts.map((part) => part[name]));
  const floats = (name: 'stars' | 'predicted' | 'dampedBiases' | 'low' | 'high') =>
    joinFloats(parts.map((part) => part[name]));
  return {
    user: ints('user'),
    movie: ints('movie'),
    stars: floats('stars'),
    predicted: floats('predicted'),
    dampedBiases: floats('dampedBiases'),
    userRatings: ints('userRatings'),
    movieRatings: ints('movieRatings'),
    low: floats('low'),
    high: floats('high'),
  };
}
