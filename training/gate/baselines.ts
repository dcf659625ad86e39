import type { ModelName } from '../../model/release/names.ts';
import type { PairedDifference, Verdict } from '../../model/release/verdict.ts';
import { baselineNames } from '../evaluation/baselines.ts';
import { pairedDifference } from '../evaluation/metrics.ts';
import type { AnsweredHoldout } from '../report/of-release.ts';
import { fewestUsers, formatDifference, saysWorse } from './rule.ts';

/** How far a model is from each baseline on its hold-out; undefined if too few users are held out to tell. */
export function differencesToBaselines({
  predictions: { model, baselines },
  test,
}: AnsweredHoldout): Record<string, PairedDifference> | undefined {
  if (usersOf(test.user) < fewestUsers) return undefined;
  return Object.fromEntries(
    baselineNames.map((name) => {
      const { rmse, standardError } = pairedDifference(model, baselines[name], test.stars, test.user);
      return [name, { difference: rmse, standardError }];
    }),
  );
}

/** A baseline that is better than a model, and not by chance. */
export interface Unbeaten {
  readonly model: ModelName;
  readonly baseline: string;
  /** In words. */
  readonly reason: string;
}

export function unbeatenBaselines(
  { model, test }: AnsweredHoldout,
  differences: Readonly<Record<string, PairedDifference>>,
): Unbeaten[] {
  const users = usersOf(test.user);
  return Object.entries(differences)
    .filter(([, difference]) => saysWorse(difference, users, 0))
    .map(([baseline, difference]) => {
      const figures = formatDifference(difference);
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
 * may not teach a network more than a mean tells, and refusing then would leave nothing, or what is worse.
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

function usersOf(users: Int32Array): number {
  return new Set(users).size;
}
