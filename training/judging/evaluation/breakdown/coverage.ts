import type { Answered } from '../answered.ts';
import { clusteredMean, type Estimate } from '../clustered.ts';
import { allRows, type Group, groupByRank } from './groups.ts';

/** How often intervals hold the rating that was given. */
export interface Coverage {
  readonly ratings: number;
  /** Mean width of the intervals, in stars. */
  readonly width: number;
  /** Share of the ratings that are in their interval, ends included. */
  readonly covered: Estimate;
}

export interface CoverageFigures {
  readonly overall: Coverage;
  /** The ratings ordered by the width of their interval, in five groups of as many ratings each. */
  readonly byWidth: readonly Coverage[];
}

export function measureCoverage(
  answered: Pick<Answered, 'user' | 'movie' | 'stars' | 'low' | 'high'>,
): CoverageFigures {
  const { low, high, stars } = answered;
  const width = (row: number) => high[row] - low[row];
  const isIn = (row: number) => (low[row] <= stars[row] && stars[row] <= high[row] ? 1 : 0);
  const cover = ({ rows }: Group): Coverage => ({
    ratings: rows.length,
    width: clusteredMean(rows, width, answered).value,
    covered: clusteredMean(rows, isIn, answered),
  });
  return {
    overall: cover(allRows(answered)),
    byWidth: groupByRank(width, stars.length, 5).map(cover),
  };
}
