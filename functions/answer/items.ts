import type { ModelName } from '../../model/release/names.ts';
import { ProblemError } from '../http/problem.ts';
import type { Item } from '../http/schemas.ts';
import type { ServedModel, ServedRelease } from '../serving/serving.ts';
import { chooseModel, firstModel, knowsUser, questionOf } from './item.ts';
import { answer, type Prediction } from './prediction.ts';

/** An item that has been parsed, and its path in the body. */
export interface PlacedItem {
  readonly item: Item;
  readonly at: string;
}

/** The caller's error stands in the place of an item or of its answer. */
export type OrProblem<T> = T | ProblemError;

type Models = ReadonlyMap<ModelName, ServedModel>;

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
  const first = await load(served, items, ({ item }) => firstModel(item));
  const chosen = mapItems(items, ({ item, at }) => ({
    item,
    at,
    model: chooseModel(item, at, first.get(firstModel(item))!),
  }));
  const picked = await load(served, chosen, ({ model }) => model);
  const settled = mapItems(chosen, (one) =>
    knowsUser(one.item, picked.get(one.model)!) ? one : { ...one, model: 'cold-user' as const },
  );
  const models = await load(served, settled, ({ model }) => model);
  return answerByModel(settled, models, served);
}

/** The models that items ask for. */
async function load<T>(
  served: ServedRelease,
  items: readonly OrProblem<T>[],
  modelOf: (item: T) => ModelName,
): Promise<Models> {
  const names = new Set<ModelName>();
  for (const one of items) if (!(one instanceof ProblemError)) names.add(modelOf(one));
  return new Map(
    await Promise.all([...names].map(async (name) => [name, await served.predictor(name)] as const)),
  );
}

function answerByModel(
  items: readonly OrProblem<PlacedItem & { readonly model: ModelName }>[],
  models: Models,
  served: ServedRelease,
): OrProblem<Prediction>[] {
  const answers = [...items] as OrProblem<Prediction>[];
  for (const [name, model] of models) {
    const rows = [...items.keys()].filter((row) => {
      const one = items[row];
      return !(one instanceof ProblemError) && one.model === name;
    });
    const own = rows.map((row) => items[row] as PlacedItem);
    const forecasts = model.predictAll(own.map(({ item, at }) => questionOf(item, at, model)));
    rows.forEach((row, i) => {
      answers[row] = answer(forecasts[i], model, served, own[i].item);
    });
  }
  return answers;
}

/** The same of each item; a caller's error takes its place. */
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
      throw error;
    }
  });
}
