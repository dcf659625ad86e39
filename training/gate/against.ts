import type { Dataset } from '../../model/data/dataset.ts';
import { Predictor } from '../../model/predict/predictor.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import { type Release, verifyRelease } from '../../model/release/release.ts';
import type { Comparison, Verdict } from '../../model/release/verdict.ts';
import { StoreError } from '../../model/stores/store.ts';
import type { AnsweredHoldout } from '../report/of-release.ts';
import { compareModel } from './compare.ts';
import { fewestUsers, formatDifference, type GateOptions, saysWorse } from './rule.ts';
import type { Serving } from './serving.ts';

interface Findings extends Pick<Verdict, 'reasons' | 'notes' | 'comparisons'> {
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
  if (!serving) return without('not compared: nothing serves yet');
  const { id, release } = serving;
  if (!release) return without(`not compared: ${serving.problem}`);
  const predictors = await openPredictors(release);
  if (predictors instanceof Error) {
    return without(`not compared: release ${id} cannot answer: ${predictors.message}`);
  }
  if (!isSameData(data, release)) {
    const { name } = release.manifest.data;
    return without(`not compared: release ${id} was trained on other data: ${name}`, true);
  }
  const { comparisons, notes } = compareModels(answers, data, predictors);
  for (const [model, comparison] of Object.entries(comparisons)) {
    if (!saysWorse(comparison, comparison.users, tolerance)) continue;
    reasons.push(
      `${model}: its RMSE is worse than that of release ${id} on the ${comparison.ratings} held-out ratings that both can answer: ${formatDifference(comparison)}, where +${tolerance} is tolerated`,
    );
  }
  return { reasons, notes, comparisons, canAnswer: true };
}

function refusalsWithoutComparison(data: Dataset, serving: Serving, allowSynthetic: boolean): string[] {
  const reasons: string[] = [];
  if (serving.newer) {
    reasons.push(
      `release ${serving.id}, which serves, was written by a later version of Marquee: train with that version, or roll its release back`,
    );
  }
  if (data.synthetic && !serving.synthetic && !allowSynthetic) {
    reasons.push(
      `it was trained on generated ratings, and release ${serving.id}, which serves, was not: name them (--data synthetic) if they should take its place`,
    );
  }
  return reasons;
}

/** Ids mean the same users and movies. A data set keeps its name when ratings are added to it. */
function isSameData(data: Dataset, { manifest }: Release): boolean {
  return data.digest === manifest.data.digest || data.name === manifest.data.name;
}

type Predictors = Readonly<Record<ModelName, Predictor>>;

/** A store that fails says nothing of the release; any other error is the release's own fault. */
async function openPredictors(release: Release): Promise<Predictors | Error> {
  const { features, uncertainty } = release.manifest;
  try {
    await verifyRelease(release);
    const open = async (model: ModelName) =>
      [model, await Predictor.open(release, model, features[model], uncertainty[model])] as const;
    return Object.fromEntries(await Promise.all(modelNames.map(open))) as Predictors;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return error as Error;
  }
}

function compareModels(
  answers: readonly AnsweredHoldout[],
  data: Dataset,
  serving: Predictors,
): Pick<Findings, 'notes' | 'comparisons'> {
  const comparisons: Partial<Record<ModelName, Comparison>> = {};
  const notes: string[] = [];
  for (const holdout of answers) {
    const { model } = holdout;
    const comparison = compareModel(holdout, data, serving[model]);
    if (comparison.users < fewestUsers) {
      notes.push(
        `${model}: not compared: both can answer the held-out ratings of ${comparison.users} users, and at least ${fewestUsers} are needed`,
      );
    } else if (!Number.isFinite(comparison.servingRmse)) {
      notes.push(`${model}: not compared: the release that serves answers with what is not a number`);
    } else {
      comparisons[model] = comparison;
    }
  }
  return { comparisons, notes };
}
