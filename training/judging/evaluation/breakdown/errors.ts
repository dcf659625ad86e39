import type { Answered } from '../answered.ts';
import { clusteredRmse, type Estimate } from '../clustered.ts';
import type { Group } from './groups.ts';

/** How the model and the strongest baseline err on a group of held-out ratings: RMSE in stars. */
export interface GroupErrors {
  readonly label: string;
  readonly ratings: number;
  readonly model: Estimate;
  readonly dampedBiases: Estimate;
}

export function errorsByGroup(answered: Answered, groups: readonly Group[]): GroupErrors[] {
  const { stars, predicted, baselines } = answered;
  const dampedBiases = baselines['damped-biases'];
  return groups.map(({ label, rows }) => ({
    label,
    ratings: rows.length,
    model: clusteredRmse(rows, (row) => predicted[row] - stars[row], answered),
    dampedBiases: clusteredRmse(rows, (row) => dampedBiases[row] - stars[row], answered),
  }));
}
