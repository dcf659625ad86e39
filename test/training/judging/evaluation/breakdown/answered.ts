import type { Answered } from '../../../../../training/judging/evaluation/answered.ts';

/** Rows of user, stars and prediction, each of a movie of its own; damped biases predict 3 stars; intervals reach a star each way. */
export function answeredOf(rows: readonly (readonly [number, number, number])[]): Answered {
  const threes = () => new Float32Array(rows.length).fill(3);
  const zeros = () => new Int32Array(rows.length);
  return {
    user: Int32Array.from(rows, ([user]) => user),
    movie: Int32Array.from(rows.keys()),
    stars: Float32Array.from(rows, ([, stars]) => stars),
    predicted: Float32Array.from(rows, ([, , predicted]) => predicted),
    low: Float32Array.from(rows, ([, , predicted]) => predicted - 1),
    high: Float32Array.from(rows, ([, , predicted]) => predicted + 1),
    loss: new Float32Array(rows.length),
    baselines: {
      'global-mean': threes(),
      'user-mean': threes(),
      'movie-mean': threes(),
      'damped-biases': threes(),
    },
    userRatings: zeros(),
    movieRatings: zeros(),
  };
}
