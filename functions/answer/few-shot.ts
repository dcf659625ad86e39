import { type Newcomer, rowOf } from '../../model/predict/newcomers.ts';
import type { Question } from '../../model/predict/rows.ts';
import type { ShownRating } from '../../model/predict/shown.ts';
import type { UserRow } from '../../model/users/block.ts';
import type { ServedModel, ServedRelease } from '../serving/served.ts';
import { type AskedItem, echoOf, type PlacedItem } from './asked.ts';
import { fieldOf } from './field.ts';
import { introduce } from './introduce.ts';
import { movieOf } from './item.ts';
import { mapItems, type OrProblem, withoutProblems } from './map-items.ts';
import { findRated } from './shown-ratings.ts';

/** An item, and what its user shows. */
interface ShowingItem extends PlacedItem {
  readonly shown?: readonly ShownRating[];
}

/** Finds the rated movies of the items' ratings; of items without ratings there are none. */
export async function findShowing(
  items: readonly OrProblem<PlacedItem>[],
  served: ServedRelease,
): Promise<OrProblem<ShowingItem>[]> {
  const { model } = await served.part('few-shot');
  return mapItems(items, (one) => {
    const { ratings } = one.item;
    return ratings ? { ...one, ...findRated(ratings, fieldOf(one.at, 'ratings'), model) } : one;
  });
}

export function hasShown({ shown = [] }: ShowingItem): boolean {
  return shown.length > 0;
}

/**
 * What to ask for users who show ratings: the networks of `known` about a movie of the catalogue, rated or not; those of
 * `cold-movie` about a described one.
 */
export async function chooseForShowing(
  items: readonly ShowingItem[],
  served: ServedRelease,
): Promise<OrProblem<AskedItem>[]> {
  const { model } = await served.part('few-shot');
  const asked = mapItems(items, (one) => ({ ...one, movie: movieOf(one.item, one.at, model) }));
  const showing = items.map(({ item: { userId }, shown = [] }) => ({ userId, shown }));
  const meet = await introduce(showing, served);
  const described = withoutProblems(asked).filter(({ movie }) => typeof movie !== 'number');
  const userIds = described.flatMap(({ item }) => item.userId ?? []);
  const cold = described.length > 0 ? await coldUsers(userIds, served) : undefined;
  return mapItems(asked, (one, index) => {
    const user = meet(showing[index]);
    const isCold = typeof one.movie !== 'number';
    const question: Question = {
      user: isCold ? cold!.rowOf(user, one.item.userId) : user.row,
      movie: one.movie,
    };
    const asked = { model: isCold ? cold!.model : model, question };
    const toExplain = one.item.explain ? { ...asked, ...showing[index] } : undefined;
    return { ...asked, echo: echoOf(one), toExplain };
  });
}

/** Users who show ratings as `cold-movie` sees them. */
interface ColdUsers {
  readonly model: ServedModel;
  rowOf(user: Newcomer, userId: number | undefined): UserRow;
}

/** @param userIds of the known ones among those who may be asked for */
export async function coldUsers(userIds: readonly number[], served: ServedRelease): Promise<ColdUsers> {
  const { model, vectorWidth } = await served.part('few-shot-described');
  const found = await model.findUsers(userIds);
  return {
    model,
    rowOf({ statistics }, userId) {
      const row = userId === undefined ? undefined : found.rated(userId);
      // What the networks take of somebody whose vector they have not learnt is that of nobody.
      return rowOf(statistics, row ? row.block.vectors(row.index) : new Float32Array(vectorWidth));
    },
  };
}
