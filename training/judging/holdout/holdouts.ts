import type { Dataset } from '../../../model/data/dataset.ts';
import { isHeldOut } from '../../../model/data/holdout.ts';
import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { DataError } from '../../reading/data/errors.ts';

/** A model's permanent hold-out, and the ratings that are left to train it. */
export interface Holdout {
  readonly train: Ratings;
  readonly heldOut: Ratings;
}

/** @throws DataError if a hold-out leaves nothing to train on */
export function splitHoldout({ ratings, users, catalogue, name }: Dataset, model: ModelName): Holdout {
  const train: number[] = [];
  const heldOut: number[] = [];
  for (let row = 0; row < ratings.user.length; row++) {
    const held = isHeldOut(model, users[ratings.user[row]], catalogue.ids[ratings.movie[row]]);
    (held ? heldOut : train).push(row);
  }
  if (train.length === 0) throw new DataError(`${name} has too few ratings to train ${model}: add some`);
  return { train: selectRatings(ratings, train), heldOut: selectRatings(ratings, heldOut) };
}
