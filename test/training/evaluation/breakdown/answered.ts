import type { Answered } from '../../../../training/evaluation/answered.ts';

/** Rows of user, stars and prediction, of movie 0; damped biases predict 3 stars; intervals reach a star each way. */
export function answeredOf(rows: readonly (readonly [number, number, number])[]): Answered {
  const zeros = () => new Int32Array(rows.length);
  return {
    user: Int32Array.from(rows, ([user]) => user),
    movie: zeros(),
    stars: Float32Array.from(rows, ([, stars]) => stars),
    predicted: Float32Array.from(rows, ([, , predicted]) => predicted),
    low: Float32Array.from(rows, ([, , predicted]) => predicted - 1),
    high: Float32Array.from(rows, ([, , predicted]) => predicted + 1),
    dampedBiases: new Float32Array(rows.length).fill(3),
    userRatings: zeros(),
    movieRatings: zeros(),
  };
}
