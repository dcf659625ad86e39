import { starIndex } from '../data/stars.ts';
import type { UserHistory } from '../history/table.ts';

/** From so many stars on somebody likes a movie. */
export const likedStars = 4;

/** What a rating that is no like says of what somebody comes to, against one that is. */
const otherWeight = 0.3;
/** Place, from the latest rating on, whose rating counts half as much as the latest. */
const halvingPlace = 3;

/**
 * How much each of a user's ratings says of what they will come to next: w / (1 + k / 3) for the k-th latest (k from 0), w
 * being 1 for a like and 0.3 for any other. Ratings of the same time have the mean of their places, so that without times
 * all count alike.
 */
export function weighEvidence({ stars, times }: UserHistory): Float32Array {
  const weights = new Float32Array(stars.length);
  for (let from = 0, to = 0; from < stars.length; from = to) {
    while (to < stars.length && times[to] === times[from]) to++;
    const place = (from + to - 1) / 2;
    const weight = 1 / (1 + place / halvingPlace);
    for (let i = from; i < to; i++) weights[i] = weight * (stars[i] >= likedStars ? 1 : otherWeight);
  }
  return weights;
}

/** Probability of a like. @param probabilities of 0.5, 1, … 5 stars */
export function likeProbability(probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let i = starIndex(likedStars); i < probabilities.length; i++) sum += probabilities[i];
  return sum;
}
