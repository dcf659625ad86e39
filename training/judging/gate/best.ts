import type { Dataset } from '../../../model/data/dataset.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { listReleases } from '../../../model/release/list.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import { openRelease, type Release } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import { compareModels, type Findings, isSameData, openPredictors } from './against.ts';
import { describePaired } from './paired.ts';
import { type GateOptions, saysWorse } from './rule.ts';

/** For each model the kept release that had the lowest RMSE on its hold-out. */
export type BestModels = Readonly<Partial<Record<ModelName, Release>>>;

/** Comparisons that have been made, by release and model: they are the same however often the gate is asked. */
export type Compared = Map<string, Pick<Findings, 'notes' | 'comparisons'>>;

/**
 * The best of the kept releases that passed the gate and were trained on the same data, model by model.
 *
 * A tolerance granted from each release to the next adds up: ten steps of 0.005 are 0.05. Against the best of those
 * that are kept it is granted once. Releases that cannot be read have no say.
 * @param candidate the id of the release that is to be compared with them; a training that runs twice may have written it
 * @throws StoreError if the store cannot be read
 */
export async function findBest(store: Store, data: Dataset, candidate: string): Promise<BestModels> {
  const best: Partial<Record<ModelName, Release>> = {};
  for (const id of await listReleases(store)) {
    if (id === candidate) continue;
    const release = await openReadable(store, id);
    if (release?.manifest.gate?.outcome !== 'passed' || !isSameData(data, release)) continue;
    for (const model of modelNames) {
      if (rmseOf(release, model) < rmseOf(best[model], model)) best[model] = release;
    }
  }
  return best;
}

/** Where nothing is held out, nothing is best. */
function rmseOf(release: Release | undefined, model: ModelName): number {
  return release?.manifest.evaluation[model]?.rmse ?? Number.POSITIVE_INFINITY;
}

async function openReadable(store: Store, id: string): Promise<Release | undefined> {
  try {
    return await openRelease(store, id);
  } catch (error) {
    if (error instanceof ReleaseError) return undefined;
    throw error;
  }
}

/**
 * What the best of the kept releases says of a new one. It refuses a model that is worse, unless that is better than
 * the one that serves: refusing would leave what is worse still.
 * @param compared is added to
 * @param serving the release that serves, which has been asked already, and what it says
 */
export async function compareWithBest(
  answers: readonly AnsweredHoldout[],
  data: Dataset,
  best: BestModels,
  compared: Compared,
  serving: { readonly id: string | undefined; readonly comparisons: Findings['comparisons'] },
  { tolerance }: GateOptions,
): Promise<Pick<Findings, 'reasons' | 'notes' | 'comparisons'>> {
  const reasons: string[] = [];
  const notes: string[] = [];
  const comparisons: Findings['comparisons'] = {};
  for (const holdout of answers) {
    const { model } = holdout;
    const release = best[model];
    if (!release || release.manifest.id === serving.id) continue;
    const { id } = release.manifest;
    const key = `${id} ${model}`;
    const found = compared.get(key) ?? (await compareModelWith(release, holdout, data));
    compared.set(key, found);
    notes.push(...found.notes);
    Object.assign(comparisons, found.comparisons);
    const comparison = comparisons[model];
    const improves = (serving.comparisons[model]?.difference ?? 0) < 0;
    if (!comparison || improves || !saysWorse(comparison, tolerance)) continue;
    reasons.push(
      `${model}: its RMSE is worse than that of release ${id}, the best kept release, on ${comparison.ratings} held-out ratings: ${describePaired(comparison)}, where +${tolerance} is tolerated`,
    );
  }
  return { reasons, notes, comparisons };
}

async function compareModelWith(
  release: Release,
  holdout: AnsweredHoldout,
  data: Dataset,
): Promise<Pick<Findings, 'notes' | 'comparisons'>> {
  const { model } = holdout;
  const { id } = release.manifest;
  const predictors = await openPredictors(release, [model]);
  if (predictors instanceof Error) {
    const note = `${model}: not compared with release ${id}, whose model was the best: ${predictors.message}`;
    return { notes: [note], comparisons: {} };
  }
  return { notes: [], comparisons: (await compareModels([holdout], data, predictors, id)).comparisons };
}
