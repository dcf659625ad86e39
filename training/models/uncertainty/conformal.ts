import type { IntervalConstants } from '../../../model/uncertainty/constants.ts';
import { normalFactor, normalWidth } from '../../../model/uncertainty/interval.ts';

/** Probability that a rating is in its interval. */
export const intervalLevel = 0.8;
const mostBins = 10;
/** Fewer would leave a bin's factor to chance: its standard error is about 1.4 deviations / √rows. */
const rowsPerBin = 200;

/** Predictions and the true ratings, one element for each rating. */
export interface Errors {
  readonly predicted: ArrayLike<number>;
  readonly deviation: ArrayLike<number>;
  readonly stars: ArrayLike<number>;
}

/**
 * Factors under which intervals hold new ratings with probability `intervalLevel`, in each group of alike widths.
 *
 * Split conformal prediction, by group (Vovk et al., Algorithmic Learning in a Random World, 2005, section 4.5;
 * Lei et al., Distribution-Free Predictive Inference for Regression, 2018): the factor of a group is the quantile of
 * its errors, each in units of its own deviation.
 */
export function calibrateIntervals({ predicted, deviation, stars }: Errors): IntervalConstants {
  const rows = stars.length;
  const widths = Float64Array.from({ length: rows }, (_, row) => normalWidth(predicted[row], deviation[row]));
  const order = Array.from(widths.keys()).sort((a, b) => widths[a] - widths[b]);
  const bins = Math.min(mostBins, Math.max(1, Math.floor(rows / rowsPerBin)));
  const edge = (bin: number) => Math.round((bin * rows) / bins);
  const scoreOf = (row: number) => Math.abs(stars[row] - predicted[row]) / deviation[row];
  const factors: number[] = [];
  const edges: number[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const own = order.slice(edge(bin), edge(bin + 1));
    factors.push(conformalQuantile(own.map(scoreOf)));
    if (bin > 0) edges.push(widths[own[0]]);
  }
  return { level: intervalLevel, edges, factors };
}

/**
 * The smallest of the scores that a further one is at most with probability `intervalLevel`: the
 * ⌈(n + 1) level⌉th.
 * @returns the normal distribution's factor if there are too few scores to tell
 */
function conformalQuantile(scores: readonly number[]): number {
  const rank = Math.ceil((scores.length + 1) * intervalLevel);
  return [...scores].sort((a, b) => a - b)[rank - 1] ?? normalFactor;
}
