import { ReleaseError } from '../../model/release/error.ts';
import type { ModelName } from '../../model/release/names.ts';
import { StoreError } from '../../model/stores/store.ts';
import { ProblemError } from '../http/problem.ts';
import { publicError } from '../http/public-error.ts';
import type { Item } from '../http/schemas.ts';
import type { ServedRelease } from '../serving/serving.ts';
import { type Consulted, chooseModel, firstModel, knowsUser, questionOf } from './item.ts';
import { answer, type Prediction } from './prediction.ts';

/** An item that has been parsed, and its path in the body. */
export interface PlacedItem {
  readonly item: Item;
  readonly at: string;
}

/** An error stands in the place of an item or of its answer. */
export type OrProblem<T> = T | ProblemError;

type Models = ReadonlyMap<ModelName, Consulted>;

/**
 * Answers items by the models that fit, in their order: first all are given a model, then each model answers its own at
 * once. Models are loaded side by side.
 *
 * @throws whatever is not the caller's error
 */
export async function predictItems(
  items: readonly OrProblem<PlacedItem>[],
  served: ServedRelease,
): Promise<OrProblem<Prediction>[]> {
  const first = await consult(served, items, ({ item }) => firstModel(item), new Map());
  const chosen = mapItems(items, ({ item, at }) => ({
    item,
    at,
    model: chooseModel(item, at, first.get(firstModel(item))!),
  }));
  const picked = await consult(served, chosen, ({ model }) => model, first);
  const settled = mapItems(chosen, (one) =>
    knowsUser(one.item, picked.get(one.model)!) ? one : { ...one, model: 'cold-user' as const },
  );
  const models = await consult(served, settled, ({ model }) => model, picked);
  return answerByModel(settled, models, served);
}

/**
 * The models that items ask for, each with the users of its items.
 * @param before those that were asked for before: none is searched twice for a user
 */
async function consult<T extends PlacedItem>(
  served: ServedRelease,
  items: readonly OrProblem<T>[],
  modelOf: (item: T) => ModelName,
  before: Models,
): Promise<Models> {
  const userIds = new Map<ModelName, number[]>();
  for (const one of items) {
    if (one instanceof ProblemError) continue;
    const name = modelOf(one);
    const ids = userIds.get(name) ?? [];
    userIds.set(name, ids);
    if (one.item.userId !== undefined) ids.push(one.item.userId);
  }
  const open = async ([name, ids]: [ModelName, number[]]) => {
    const model = await served.part(name);
    return [name, { model, users: await model.findUsers(ids, before.get(name)?.users) }] as const;
  };
  return new Map(await Promise.all([...userIds].map(open)));
}

function answerByModel(
  items: readonly OrProblem<PlacedItem & { readonly model: ModelName }>[],
  models: Models,
  served: ServedRelease,
): OrProblem<Prediction>[] {
  const answers = [...items] as OrProblem<Prediction>[];
  for (const [name, consulted] of models) {
    const { model } = consulted;
    const rows = [...items.keys()].filter((row) => {
      const one = items[row];
      return !(one instanceof ProblemError) && one.model === name;
    });
    const own = rows.map((row) => items[row] as PlacedItem);
    const forecasts = model.predictAll(own.map(({ item, at }) => questionOf(item, at, consulted)));
    rows.forEach((row, i) => {
      answers[row] = answer(forecasts[i], model, served, own[i].item);
    });
  }
  return answers;
}

/** The same of each item; a caller's error takes its place, and so does that of a user who cannot be read. */
export function mapItems<T, U>(
  items: readonly OrProblem<T>[],
  map: (item: T, index: number) => U,
): OrProblem<U>[] {
  return items.map((one, index) => {
    if (one instanceof ProblemError) return one;
    try {
      return map(one, index);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500) return error;
      // A user who cannot be read keeps nobody else from an answer.
      if (error instanceof StoreError || error instanceof ReleaseError) return publicError(error);
      throw error;
    }
  });
}
