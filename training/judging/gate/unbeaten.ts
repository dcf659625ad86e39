import type { ModelName } from '../../../model/release/names.ts';
import type { PairedDifference, Verdict } from '../../../model/release/verdict.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import { type Baselines, mapBaselines } from '../evaluation/baselines/names.ts';
import { comparePredictions, describePaired } from './paired.ts';
import { fewestClusters, saysWorse } from './rule.ts';

/** How far a model is from each baseline on its hold-out; undefined if too few users or movies are held out to tell. */
export function differencesToBaselines({
  answered,
}: AnsweredHoldout): Baselines<PairedDifference> | undefined {
  const { predicted, baselines, stars } = answered;
  const differences = mapBaselines(baselines, (one) => comparePredictions(predicted, one, stars, answered));
  return differences['global-mean'].clusters < fewestClusters ? undefined : differences;
}

/** A baseline that is better than a model, and not by chance. */
export interface Unbeaten {
  readonly model: ModelName;
  readonly baseline: string;
  /** In words. */
  readonly reason: string;
}

export function unbeatenBaselines(
  { model }: AnsweredHoldout,
  differences: Baselines<PairedDifference>,
): Unbeaten[] {
  return Object.entries(differences)
    .filter(([, difference]) => saysWorse(difference, 0))
    .map(([baseline, difference]) => {
      const figures = describePaired(difference);
      return {
        model,
        baseline,
        reason: `${model}: its RMSE is worse than the baseline ${baseline}'s: ${figures}`,
      };
    });
}

/**
 * Whether it is a reason to refuse a release that it does not beat this baseline.
 *
 * Against the plainest one it always is. Against the others only if something better serves: a small data set
 * may not teach a network more than a mean, and refusing it would leave nothing, or something worse.
 * @param comparisons with the release that serves; undefined if none does that can answer
 */
export function refuses(
  { model, baseline }: Unbeaten,
  comparisons: Verdict['comparisons'] | undefined,
): boolean {
  if (baseline === 'global-mean') return true;
  if (comparisons === undefined) return false;
  const comparison = comparisons[model];
  return comparison === undefined || comparison.difference > 0;
}
