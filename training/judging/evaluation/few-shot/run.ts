import { decodeArrays, encodeArrays, type TypedArray } from '../../../../model/release/arrays.ts';
import type { TrainedModel } from '../../../models/steps/assemble.ts';
import { type ModelProgress, trainModel } from '../../../models/train-model.ts';
import { predictRatings } from '../answer.ts';
import type { ModelAnswers } from '../answered.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { EvaluationRunner } from '../jobs.ts';
import type { EvaluationPlan } from '../plan.ts';
import { answerShown } from './answer.ts';
import { predictBiases } from './biases.ts';
import { type ShownCount, shownCounts } from './figures.ts';
import type { FewShotSplit, PlannedFewShot } from './split.ts';

/** What is answered to a split's held-out ratings after so many shown ones. */
interface ShownAnswers extends ModelAnswers {
  /** By the baseline `damped-biases`, in stars. */
  readonly biases: Float32Array;
}

/** All that an evaluation keeps of a split. */
export interface FewShotResult {
  readonly shown: ReadonlyMap<ShownCount, ShownAnswers>;
  /** Predictions of a `known` that was trained with what is shown; none where the split does not ask for it. */
  readonly retrained: ReadonlyMap<ShownCount, Float32Array>;
}

/** What a split is run with. */
export interface FewShotTools {
  readonly plan: Pick<EvaluationPlan, 'data' | 'recipe'>;
  readonly runner: EvaluationRunner;
  readonly checkpoint: Checkpoint;
  readonly report: (title: string, progress: ModelProgress) => void;
}

/**
 * Trains on everybody but the split's new users and answers their held-out ratings after each number of shown ones.
 * @param compare whether to train `known` again for each number, to show what that would add
 */
export async function runFewShot(
  planned: PlannedFewShot,
  compare: boolean,
  tools: FewShotTools,
): Promise<FewShotResult> {
  const title = `few-shot seed ${planned.seed} fold ${planned.fold}`;
  const split = planned.make();
  const kept = await tools.checkpoint.load(nameOf(title), decodeColumns);
  const columns = kept ?? (await answerSplit(split, title, tools));
  const retrained = new Map<ShownCount, Float32Array>();
  for (const shown of compare ? shownCounts.filter((count) => count > 0) : []) {
    retrained.set(shown, await retrain(split, shown, `${title} retrained with ${shown}`, tools));
  }
  return { shown: new Map(shownCounts.map((shown) => [shown, answersOf(columns, shown)])), retrained };
}

type Columns = Readonly<Record<string, Float32Array>>;

/** A column of each kind for each number of shown ratings. */
async function answerSplit(split: FewShotSplit, title: string, tools: FewShotTools): Promise<Columns> {
  const train = (model: TrainedModel['model']) => trainOn(split.train, model, title, tools);
  const [known, coldUser] = await Promise.all([train('known'), train('cold-user')]);
  const columns: Record<string, Float32Array> = {};
  for (const shown of shownCounts) {
    const answers = await answerShown(known, coldUser, split, shown);
    const biases = predictBiases(known.statistics, tools.plan.recipe.configuration.damping, split, shown);
    for (const [name, column] of Object.entries({ ...answers, biases })) columns[`${name} ${shown}`] = column;
  }
  await tools.checkpoint.save(nameOf(title), encodeColumns(columns));
  return columns;
}

function answersOf(columns: Columns, shown: ShownCount): ShownAnswers {
  const column = (name: keyof ShownAnswers) => columns[`${name} ${shown}`];
  return {
    predicted: column('predicted'),
    low: column('low'),
    high: column('high'),
    loss: column('loss'),
    biases: column('biases'),
  };
}

async function retrain(split: FewShotSplit, shown: ShownCount, title: string, tools: FewShotTools) {
  const kept = await tools.checkpoint.load(nameOf(title), decodeColumns);
  if (kept) return kept.predicted;
  const known = await trainOn(split.trainWith(shown), 'known', title, tools);
  const { users } = tools.plan.data;
  const { predicted } = await predictRatings([known], () => 'known', split.test, users);
  await tools.checkpoint.save(nameOf(title), encodeColumns({ predicted }));
  return predicted;
}

function trainOn(
  ratings: FewShotSplit['train'],
  model: TrainedModel['model'],
  title: string,
  { plan: { data, recipe }, runner, report }: FewShotTools,
): Promise<TrainedModel> {
  const { catalogue, users } = data;
  const { configuration, seed } = recipe;
  return trainModel({ model, seed, configuration, catalogue, users, ratings }, runner, (one) =>
    report(title, one),
  );
}

const nameOf = (title: string) => title.replaceAll(' ', '-');

function encodeColumns(columns: Columns): Uint8Array {
  const arrays = Object.entries(columns).map(([name, array]) => [name, { array, shape: [array.length] }]);
  return encodeArrays(Object.fromEntries(arrays) as Record<string, { array: TypedArray; shape: number[] }>);
}

function decodeColumns(bytes: Uint8Array): Columns {
  const arrays = Object.entries(decodeArrays(bytes)).map(([name, { array }]) => [name, array]);
  return Object.fromEntries(arrays) as Columns;
}
