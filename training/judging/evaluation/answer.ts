import type { Ratings } from '../../../model/data/ratings.ts';
import { starIndex } from '../../../model/data/stars.ts';
import { pickModel } from '../../../model/predict/pick.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { objectsInMemory } from '../../../model/release/objects.ts';
import type { UserRow } from '../../../model/users/block.ts';
import type { FoundUsers } from '../../../model/users/found.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import type { ModelAnswers } from './answered.ts';
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

/**
 * What the models answer to each rating of `asked`, by the code that serves; only the loss sees its stars.
 * @param users ids; `asked.user` are positions in it
 */
export async function predictRatings(
  models: readonly TrainedModel[],
  choose: Choice,
  asked: Ratings,
  users: Int32Array,
): Promise<ModelAnswers> {
  const predictors = await openPredictors(models);
  const userIds = new Set(asked.user.map((user) => users[user]));
  const found = new Map<ModelName, FoundUsers>();
  for (const [model, predictor] of predictors) found.set(model, await predictor.findUsers(userIds));
  return answerAll(
    asked,
    (row) => predictors.get(choose(row))!,
    (row) => found.get(choose(row))!.get(users[asked.user[row]]),
  );
}

/** What the predictor of each rating answers for the user of that rating. */
export function answerAll(
  asked: Ratings,
  predictorOf: (row: number) => Predictor,
  userOf: (row: number) => UserRow | undefined,
): ModelAnswers {
  const ratings = asked.user.length;
  const column = () => new Float32Array(ratings);
  const answers = { predicted: column(), low: column(), high: column(), loss: column() };
  for (let row = 0; row < ratings; row++) {
    const predictor = predictorOf(row);
    const forecast = predictor.predict(userOf(row), asked.movie[row]);
    answers.predicted[row] = forecast.rating;
    answers.low[row] = forecast.low;
    answers.high[row] = forecast.high;
    answers.loss[row] = lossOf(predictor.probabilities(forecast)[starIndex(asked.stars[row])]);
  }
  return answers;
}

/** In nats. What is all but impossible has a large loss, not an infinite one, of which no mean could be taken. */
export function lossOf(probability: number): number {
  return -Math.log(Math.max(probability, Number.MIN_VALUE));
}

async function openPredictors(models: readonly TrainedModel[]): Promise<Map<ModelName, Predictor>> {
  const predictors = new Map<ModelName, Predictor>();
  for (const one of models) predictors.set(one.model, await openPredictor(one));
  return predictors;
}

export function openPredictor({ model, objects, constants, uncertainty }: TrainedModel): Promise<Predictor> {
  return Predictor.open(objectsInMemory(objects), model, constants, uncertainty);
}
