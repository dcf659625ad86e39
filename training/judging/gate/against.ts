import type { Dataset } from '../../../model/data/dataset.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import { type Release, verifyRelease } from '../../../model/release/release.ts';
import type { Comparison, Verdict } from '../../../model/release/verdict.ts';
import { StoreError } from '../../../model/stores/store.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import { compareModel } from './compare.ts';
import { describePaired } from './paired.ts';
import { fewestClusters, type GateOptions, saysWorse } from './rule.ts';
import type { Serving } from './serving.ts';

/** What a comparison found. */
export interface Findings extends Pick<Verdict, 'reasons' | 'notes'> {
  readonly comparisons: Partial<Record<ModelName, Comparison>>;
  /** Whether what serves can answer at all. */
  readonly canAnswer: boolean;
}

/**
 * What the release that serves says of a new one.
 *
 * It is a reason to refuse only where it can be compared, model by model: one that is damaged, of an older
 * format or made of other data has no say, else nothing could ever take its place. There are two refusals
 * without a comparison, which only somebody who knows what they do may lift (`promote --force`): a release
 * in the place of one that a later version of Marquee wrote, whose functions may not read it; and generated
 * ratings in the place of real ones.
 */
export async function compareWithServing(
  answers: readonly AnsweredHoldout[],
  data: Dataset,
  serving: Serving | undefined,
  { tolerance, allowSynthetic }: GateOptions,
): Promise<Findings> {
  const without = (note: string, canAnswer = false): Findings => {
    return { reasons, notes: [note], comparisons: {}, canAnswer };
  };
  const reasons = serving ? refusalsWithoutComparison(data, serving, allowSynthetic) : [];
  if (!serving) return without('Not compared: no release is live yet');
  const { id, release } = serving;
  if (!release) return without(`Not compared: ${serving.problem}`);
  const read = readOnce(release);
  const predictors = await openPredictors(read, modelNames, () => verifyRelease(read));
  if (predictors instanceof Error) {
    return without(`Not compared: release ${id} cannot answer: ${predictors.message}`);
  }
  if (!isSameData(data, release)) {
    const { name, source } = release.manifest.data;
    return without(
      `Not compared: release ${id} was trained on other data: ${name} from ${source}, where this is ${data.name} from ${data.source}`,
      true,
    );
  }
  const { comparisons, notes } = await compareModels(answers, data, predictors, id);
  for (const [model, comparison] of Object.entries(comparisons)) {
    if (!saysWorse(comparison, tolerance)) continue;
    reasons.push(
      `${model}: its RMSE is worse than that of release ${id} on the ${comparison.ratings} held-out ratings that both can answer: ${describePaired(comparison)}, where +${tolerance} is tolerated`,
    );
  }
  return { reasons, notes, comparisons, canAnswer: true };
}

function refusalsWithoutComparison(data: Dataset, serving: Serving, allowSynthetic: boolean): string[] {
  const reasons: string[] = [];
  if (serving.newer) {
    reasons.push(
      `release ${serving.id}, which is live, was written by a later version of Marquee: train with that version, or roll its release back`,
    );
  }
  if (data.synthetic && !serving.synthetic && !allowSynthetic) {
    reasons.push(
      `it was trained on generated ratings, but the live release ${serving.id} was not: choose them explicitly (--data synthetic) to replace it`,
    );
  }
  return reasons;
}

/**
 * Ids mean the same users and movies: the data without submitted ratings are the same, or come from the same place,
 * where ratings may have been added since.
 */
export function isSameData(data: Dataset, { manifest }: Release): boolean {
  return data.baseDigest === manifest.data.baseDigest || data.source === manifest.data.source;
}

type Predictors = Readonly<Partial<Record<ModelName, Predictor>>>;

/** A store that fails says nothing of the release; any other error is the release's own fault. */
export async function openPredictors(
  release: Release,
  models: readonly ModelName[],
  verify = async () => {},
): Promise<Predictors | Error> {
  const { features, uncertainty } = release.manifest;
  try {
    await verify();
    const open = async (model: ModelName) =>
      [model, await Predictor.open(release, model, features[model], uncertainty[model])] as const;
    return Object.fromEntries(await Promise.all(models.map(open))) as Predictors;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return error as Error;
  }
}

/** The same release, of which each object is read once: to verify it and to open its models takes the same ones. */
function readOnce(release: Release): Release {
  const { read } = release;
  const objects = new Map<string, Promise<Uint8Array>>();
  return {
    ...release,
    read: (path) => {
      const object = objects.get(path) ?? read(path);
      objects.set(path, object);
      return object;
    },
  };
}

/** @param predictors those of `release`, one for each of `answers` */
export async function compareModels(
  answers: readonly AnsweredHoldout[],
  data: Dataset,
  predictors: Predictors,
  release: string,
): Promise<Pick<Findings, 'notes' | 'comparisons'>> {
  const comparisons: Partial<Record<ModelName, Comparison>> = {};
  const notes: string[] = [];
  for (const holdout of answers) {
    const { model } = holdout;
    const comparison = await compareModel(holdout, data, predictors[model]!, release);
    if (comparison.clusters < fewestClusters) {
      notes.push(
        `${model}: not compared with release ${release}: the held-out ratings that both can answer have too few users or movies (${comparison.clusters}; ${fewestClusters} are needed)`,
      );
    } else if (!Number.isFinite(comparison.otherRmse)) {
      notes.push(`${model}: not compared with release ${release}, whose answers are not numbers`);
    } else {
      comparisons[model] = comparison;
    }
  }
  return { comparisons, notes };
}
