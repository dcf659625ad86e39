import { highest, highestAllowed } from '../predict/best.ts';

/** Movies that are asked for their probability of a like: so many for each place of a list, and so many at least. */
const candidatesEach = 5;
const fewestCandidates = 100;

/** A movie of the catalogue, by its position, and what it is ranked by. */
export interface RankedMovie {
  readonly movie: number;
  /** Interest times the probability of a like. */
  readonly score: number;
}

/**
 * The movies that a list of `places` is chosen from, by interest alone, most first; of as much the first in the catalogue. Only
 * these are worth asking the networks about: the same lists come from 100 candidates as from all (docs/decisions.md).
 * @param interest one element a movie
 */
export function candidatesOf(
  interest: Float32Array,
  isAllowed: (movie: number) => boolean,
  places: number,
): Int32Array {
  const most = Math.max(fewestCandidates, candidatesEach * places);
  return Int32Array.from(highestAllowed(interest, isAllowed, most), ({ movie }) => movie);
}

/**
 * The best of the candidates, best first: those that somebody is likely to come to and to like.
 * @param likes probability of a like, one element a candidate
 */
export function rankCandidates(
  candidates: Int32Array,
  interest: Float32Array,
  likes: ArrayLike<number>,
  places: number,
): RankedMovie[] {
  const scores = Float32Array.from(candidates, (movie, i) => interest[movie] * likes[i]);
  const best = highest(candidates, scores, places);
  return best.map(({ movie, rating }) => ({ movie, score: rating }));
}
