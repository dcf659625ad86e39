import type { Ratings } from '../../model/data/ratings.ts';
import { pickModel } from '../../model/predict/pick.ts';
import { Predictor } from '../../model/predict/predictor.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { TrainedModel } from '../train-model.ts';
import type { ProtocolName } from './splits.ts';

/** The model that answers each rating that `protocol` asks for. */
export type Choice = (row: number) => ModelName;

/**
 * A protocol named after a model asks that model alone; `temporal` asks whichever the front door would pick
 * for a movie of the catalogue.
 */
export function chooseModels(protocol: ProtocolName, train: Ratings, test: Ratings): Choice {
  if (protocol !== 'temporal') return () => protocol;
  const users = new Set(train.user);
  const movies = new Set(train.movie);
  return (row) => pickModel(users.has(test.user[row]), movies.has(test.movie[row]) ? 'rated' : 'unrated');
}

/** Stars for each rating of `asked`, by the code that serves. */
export async function predictRatings(
  models: readonly TrainedModel[],
  choose: Choice,
  asked: Ratings,
): Promise<Float32Array> {
  const predictors = new Map<ModelName, Predictor>();
  for (const { model, objects, constants } of models) {
    const read = async (path: string) => {
      const bytes = objects.get(path);
      if (!bytes) throw new Error(`training made no ${path}`);
      return bytes;
    };
    predictors.set(model, await Predictor.open({ read }, model, constants));
  }
  return Float32Array.from(asked.user, (user, row) =>
    predictors.get(choose(row))!.predict(user, asked.movie[row]),
  );
}
