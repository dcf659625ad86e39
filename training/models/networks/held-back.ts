import type { Ratings } from '../../../model/data/ratings.ts';
import type { ModelName } from '../../../model/release/names.ts';
import type { Random } from '../../random.ts';
import { countValues, dealFolds, rowsWhere } from '../../reading/data/folds.ts';

/** A network learns from all parts but one; on that it is watched, and its uncertainty measured. */
export const parts = 10;

/** What is new to each model when it serves: a rating of a known pair, a movie, a user. */
const unitOf: Readonly<Record<ModelName, (ratings: Ratings) => Int32Array | undefined>> = {
  known: () => undefined,
  'cold-movie': ({ movie }) => movie,
  'cold-user': ({ user }) => user,
};

/**
 * Deals training ratings to `parts`, each unit of a model whole and stratified by its number of ratings.
 * @returns the part of each rating, in shared memory; none of the parts if there is a single unit, since a network that
 *   held it back would learn nothing
 */
export function dealParts(model: ModelName, ratings: Ratings, random: Random): Uint8Array {
  const units = unitOf[model](ratings) ?? ratings.user.map((_, row) => row);
  const count = units.reduce((most, unit) => Math.max(most, unit + 1), 0);
  if (units.every((unit) => unit === units[0]))
    return new Uint8Array(new SharedArrayBuffer(units.length)).fill(parts);
  const dealt = dealFolds(countValues(units, count), parts, random);
  const partOf = new Uint8Array(new SharedArrayBuffer(ratings.user.length));
  for (let row = 0; row < partOf.length; row++) partOf[row] = dealt[units[row]];
  return partOf;
}

/** The ratings in `part`, or all others. */
export function rowsOfPart(partOf: Uint8Array, part: number, inside: boolean): Int32Array {
  return rowsWhere(partOf, (own) => (own === part) === inside);
}
