import type { LearningCurve } from '../evaluation/run-split.ts';
import type { Curve } from './page-data.ts';

/** @param fold says which one the networks are of; nothing where there is only one */
export function nameCurve({ model, member, epochs }: LearningCurve, part: string, fold = ''): Curve {
  return {
    part: part === model ? part : `${part}: ${model}`,
    network: `${fold}network ${member}`,
    epochs: epochs.map(({ loss, rmse }) => ({ loss, rmse: Number.isNaN(rmse) ? null : rmse })),
  };
}
