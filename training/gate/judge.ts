import type { Dataset } from '../../model/data/dataset.ts';
import { ReleaseError } from '../../model/release/error.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import { type Release, verifyRelease } from '../../model/release/release.ts';
import type { PairedDifference, Verdict } from '../../model/release/verdict.ts';
import type { UnwrittenRelease } from '../release/train-release.ts';
import { compareWithServing } from './against.ts';
import { differencesToBaselines, refuses, type Unbeaten, unbeatenBaselines } from './baselines.ts';
import { findBrokenNumbers } from './numbers.ts';
import type { GateOptions } from './rule.ts';
import type { Serving } from './serving.ts';

/** The part of a verdict that does not depend on what serves. */
export interface Soundness extends Pick<Verdict, 'reasons' | 'notes' | 'baselines'> {
  readonly unbeaten: readonly Unbeaten[];
}

/** Whether each model answers with numbers, and which baselines it does not beat. */
export async function judgeAlone(release: UnwrittenRelease, data: Dataset): Promise<Soundness> {
  const reasons: string[] = [];
  const notes: string[] = [];
  const unbeaten: Unbeaten[] = [];
  const baselines: Partial<Record<ModelName, Record<string, PairedDifference>>> = {};
  for (const model of modelNames) {
    const broken = await findBrokenNumbers(release, model, data);
    reasons.push(...broken);
    if (broken.length > 0) continue;
    const holdout = release.answers.find((one) => one.model === model);
    const differences = holdout && differencesToBaselines(holdout);
    if (differences) {
      baselines[model] = differences;
      unbeaten.push(...unbeatenBaselines(holdout, differences));
    } else {
      notes.push(`${model}: too few users are held out to compare it with baselines`);
    }
  }
  return { reasons, notes, baselines, unbeaten };
}

/**
 * The verdict on a release whose objects are in the store.
 * @param written the same release as it is to be read from there
 * @param serving what serves; undefined if nothing does
 * @throws StoreError if the store cannot be read
 */
export async function judge(
  release: UnwrittenRelease,
  written: Release,
  data: Dataset,
  alone: Soundness,
  serving: Serving | undefined,
  options: GateOptions,
): Promise<Verdict> {
  const damage = await findDamage(written);
  // What has no sound numbers has nothing to compare.
  const comparable = alone.reasons.length === 0 && damage.length === 0;
  const against = await compareWithServing(comparable ? release.answers : [], data, serving, options);
  const comparisons = against.canAnswer ? against.comparisons : undefined;
  const fatal = alone.unbeaten.filter((one) => refuses(one, comparisons));
  const harmless = alone.unbeaten.filter((one) => !refuses(one, comparisons));
  const reasons = [...damage, ...alone.reasons, ...fatal.map(({ reason }) => reason), ...against.reasons];
  return {
    outcome: reasons.length === 0 ? 'passed' : 'refused',
    reasons,
    notes: [
      ...harmless.map(({ reason }) => `${reason}; but nothing better serves`),
      ...alone.notes,
      ...against.notes,
    ],
    serving: serving?.id ?? null,
    tolerance: options.tolerance,
    comparisons: against.comparisons,
    baselines: alone.baselines,
  };
}

async function findDamage(written: Release): Promise<string[]> {
  try {
    await verifyRelease(written);
    return [];
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return [error.message];
  }
}
