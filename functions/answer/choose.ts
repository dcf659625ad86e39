import type { ModelName } from '../../model/release/names.ts';
import { ProblemError } from '../http/problem.ts';
import type { ServedRelease } from '../serving/served.ts';
import { type AskedItem, echoOf, type PlacedItem } from './asked.ts';
import { type Consulted, chooseModel, firstModel, knowsUser, questionOf } from './item.ts';
import { mapItems, type OrProblem } from './map-items.ts';

type Models = ReadonlyMap<ModelName, Consulted>;

/**
 * Gives each item the model that fits what is known of it. Models are loaded side by side.
 *
 * @throws whatever is not the caller's error
 */
export async function chooseModels(
  items: readonly OrProblem<PlacedItem>[],
  served: ServedRelease,
): Promise<OrProblem<AskedItem>[]> {
  const first = await consult(served, items, ({ item }) => firstModel(item), new Map());
  const chosen = mapItems(items, (one) => {
    const { item, at } = one;
    return { ...one, name: chooseModel(item, at, first.get(firstModel(item))!) };
  });
  const picked = await consult(served, chosen, ({ name }) => name, first);
  const settled = mapItems(chosen, (one) =>
    knowsUser(one.item, picked.get(one.name)!) ? one : { ...one, name: 'cold-user' as const },
  );
  const models = await consult(served, settled, ({ name }) => name, picked);
  return mapItems(settled, (one) => {
    const consulted = models.get(one.name)!;
    const { item, at } = one;
    const asked = { model: consulted.model, question: questionOf(item, at, consulted) };
    const toExplain = item.explain ? { ...asked, userId: item.userId } : undefined;
    return { ...asked, echo: echoOf(one), toExplain };
  });
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
