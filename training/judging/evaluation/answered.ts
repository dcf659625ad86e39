import type { Ratings } from '../../../model/data/ratings.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { countValues } from '../../reading/data/folds.ts';
import { type BaselineName, type Baselines, baselineNames, baselinesOf } from './baselines/names.ts';
import { joinFloats, joinInts } from './join.ts';

/** What models answer, one element a rating. */
export interface ModelAnswers {
  /** In stars. */
  readonly predicted: Float32Array;
  /** Ends of their intervals, in stars. */
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** Negative log-likelihood of the rating that was given, in nats; finite. */
  readonly loss: Float32Array;
}

/** What is answered to held-out ratings, in their order. */
export interface Predictions extends ModelAnswers {
  readonly baselines: Baselines<Float32Array>;
}

/** Held-out ratings with what was answered, as parallel columns, one element a rating. */
export interface Answered extends Predictions {
  /** Index of the user. */
  readonly user: Int32Array;
  /** Index into the catalogue. */
  readonly movie: Int32Array;
  readonly stars: Float32Array;
  /** Number of ratings of the user, and of the movie, that the model was trained on. */
  readonly userRatings: Int32Array;
  readonly movieRatings: Int32Array;
}

/** A model's permanent hold-out with what was answered. */
export interface AnsweredHoldout {
  readonly model: ModelName;
  readonly answered: Answered;
}

/**
 * The ratings of `test` and their predictions.
 * @param users size of the user vocabulary
 * @param movies number of movies in the catalogue
 */
export function answerRows(
  { train, test }: { readonly train: Ratings; readonly test: Ratings },
  { predicted, low, high, loss, baselines }: Predictions,
  users: number,
  movies: number,
): Answered {
  const userCount = countValues(train.user, users);
  const movieCount = countValues(train.movie, movies);
  const { user, movie, stars } = test;
  return {
    ...{ user, movie, stars, predicted, low, high, loss, baselines },
    userRatings: user.map((one) => userCount[one]),
    movieRatings: movie.map((one) => movieCount[one]),
  };
}

/** The rows of several splits, one after the other; of the baselines those that all of them have. */
export function joinAnswered(parts: readonly Answered[]): Answered {
  const ints = (name: 'user' | 'movie' | 'userRatings' | 'movieRatings') =>
    joinInts(parts.map((part) => part[name]));
  const floats = (name: 'stars' | keyof ModelAnswers) => joinFloats(parts.map((part) => part[name]));
  const joinBaseline = (name: BaselineName) => joinFloats(parts.map(({ baselines }) => baselines[name]!));
  const common = baselineNames.filter((name) => parts.every(({ baselines }) => baselines[name]));
  return {
    user: ints('user'),
    movie: ints('movie'),
    stars: floats('stars'),
    predicted: floats('predicted'),
    low: floats('low'),
    high: floats('high'),
    loss: floats('loss'),
    userRatings: ints('userRatings'),
    movieRatings: ints('movieRatings'),
    baselines: baselinesOf(common, joinBaseline),
  };
}
