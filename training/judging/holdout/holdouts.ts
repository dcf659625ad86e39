import type { Dataset } from '../../../model/data/dataset.ts';
import { isHeldOut } from '../../../model/data/holdout.ts';
import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import type { ModelName } from '../../../model/release/names.ts';
import type { Configuration } from '../../models/configuration.ts';
import type { ModelTask } from '../../models/model-task.ts';
import { DataError } from '../../reading/data/errors.ts';
import { rowsWhere } from '../../reading/data/folds.ts';

/** A model to train, and its permanent hold-out, which it is not trained on. */
export interface HoldoutTask {
  readonly task: ModelTask;
  readonly heldOut: Ratings;
}

/** @throws DataError if a hold-out leaves nothing to train on */
export function holdoutTask(
  data: Dataset,
  model: ModelName,
  configuration: Configuration,
  seed: number,
): HoldoutTask {
  const { ratings, users, catalogue, name } = data;
  const held = Uint8Array.from({ length: ratings.user.length }, (_, row) =>
    Number(isHeldOut(model, users[ratings.user[row]], catalogue.ids[ratings.movie[row]])),
  );
  const train = rowsWhere(held, (own) => own === 0);
  const heldOut = rowsWhere(held, (own) => own === 1);
  if (train.length === 0) throw new DataError(`${name} has too few ratings to train ${model}: add more`);
  const task = { model, seed, configuration, catalogue, users, ratings: selectRatings(ratings, train) };
  return { task, heldOut: selectRatings(ratings, heldOut) };
}
