import type { Dataset } from '../../../model/data/dataset.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import { type Release, verifyRelease } from '../../../model/release/release.ts';
import type { PairedDifference, Verdict } from '../../../model/release/verdict.ts';
import { compareWithServing } from './against.ts';
import { type BestModels, type Compared, compareWithBest } from './best.ts';
import type { Candidate } from './candidate.ts';
import { findBrokenNumbers } from './numbers.ts';
import type { GateOptions } from './rule.ts';
import type { Serving } from './serving.ts';
import { differencesToBaselines, refuses, type Unbeaten, unbeatenBaselines } from './unbeaten.ts';

/** The part of a verdict that does not depend on what serves. */
export interface Soundness extends Pick<Verdict, 'reasons' | 'notes' | 'baselines'> {
  readonly unbeaten: readonly Unbeaten[];
}

/** Releases to compare a new one with. */
export interface Others {
  readonly serving: Serving | undefined;
  readonly best: BestModels;
  /** Comparisons with the best that have been made already; is added to. */
  readonly compared: Compared;
}

/** Whether each model answers with numbers, and which baselines it does not beat. */
export async function judgeAlone(release: Candidate, data: Dataset): Promise<Soundness> {
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
      notes.push(`${model}: not compared with baselines: the held-out ratings have too few users or movies`);
    }
  }
  return { reasons, notes, baselines, unbeaten };
}

/**
 * The verdict on a release whose objects are in the store.
 * @param written the same release as it is to be read from there
 * @param others what serves, undefined if nothing does, and the best of the kept releases
 * @throws StoreError if the store cannot be read
 */
export async function judge(
  release: Candidate,
  written: Release,
  data: Dataset,
  alone: Soundness,
  { serving, best, compared }: Others,
  options: GateOptions,
): Promise<Verdict> {
  const damage = await findDamage(written);
  // What has no sound numbers has nothing to compare.
  const comparable = alone.reasons.length === 0 && damage.length === 0;
  const answers = comparable ? release.answers : [];
  const against = await compareWithServing(answers, data, serving, options);
  const asked = { id: serving?.id, comparisons: against.comparisons };
  const beside = await compareWithBest(answers, data, best, compared, asked, options);
  const comparisons = against.canAnswer ? against.comparisons : undefined;
  const fatal = alone.unbeaten.filter((one) => refuses(one, comparisons));
  const harmless = alone.unbeaten.filter((one) => !refuses(one, comparisons));
  const reasons = [
    ...damage,
    ...alone.reasons,
    ...fatal.map(({ reason }) => reason),
    ...against.reasons,
    ...beside.reasons,
  ];
  return {
    outcome: reasons.length === 0 ? 'passed' : 'refused',
    reasons,
    notes: [
      ...harmless.map(({ reason }) => `${reason}; but no better release is live`),
      ...alone.notes,
      ...against.notes,
      ...beside.notes,
    ],
    serving: serving?.id ?? null,
    tolerance: options.tolerance,
    comparisons: against.comparisons,
    best: beside.comparisons,
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
