import type { FewShotReport } from './figures.ts';
import { reportFewShot } from './report.ts';
import { type FewShotTools, runFewShot } from './run.ts';
import type { PlannedFewShot } from './split.ts';

/**
 * The figures of the protocol `few-shot`; undefined without splits. Trainings that see what is shown take as long as all
 * others together, so that the first fold of each seed has to do.
 */
export async function evaluateFewShot(
  splits: readonly PlannedFewShot[],
  tools: FewShotTools,
): Promise<FewShotReport | undefined> {
  if (splits.length === 0) return undefined;
  const folds = [];
  // One after the other: a split trains two models side by side.
  for (const planned of splits) {
    const result = await runFewShot(planned, planned.fold === 1, tools);
    const { seed, fold, test } = planned.make();
    folds.push({ seed, fold, test, result });
  }
  return reportFewShot(folds);
}
