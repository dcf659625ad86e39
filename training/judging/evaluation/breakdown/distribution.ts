import { clampStars, fewestStars, mostStars } from '../../../../model/data/stars.ts';
import type { Answered } from '../answered.ts';

/** How many ratings are, and how many are predicted to be, nearest to a number of stars. */
export interface StarCount {
  readonly stars: number;
  readonly given: number;
  readonly predicted: number;
}

/** One element a half star, from the fewest stars to the most. */
export function countStars({ stars, predicted }: Answered): StarCount[] {
  const steps = (mostStars - fewestStars) * 2;
  const counts = Array.from({ length: steps + 1 }, (_, i) => ({
    stars: fewestStars + i / 2,
    given: 0,
    predicted: 0,
  }));
  const nearest = (value: number) => Math.round((clampStars(value) - fewestStars) * 2);
  for (const value of stars) counts[nearest(value)].given++;
  for (const value of predicted) counts[nearest(value)].predicted++;
  return counts;
}
