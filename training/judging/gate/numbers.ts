import type { Dataset } from '../../../model/data/dataset.ts';
import { cutWeights } from '../../../model/network/layers-model.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import { objectsInMemory } from '../../../model/release/objects.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { decodeUsers } from '../../../model/users/objects.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import type { Candidate } from './candidate.ts';

/** How many ratings a model predicts besides its hold-out. */
const probes = 200;

/** In words, where a model has weights or gives answers that are no finite numbers. */
export async function findBrokenNumbers(
  release: Candidate,
  model: ModelName,
  data: Dataset,
): Promise<string[]> {
  const holdout = release.answers.find((one) => one.model === model);
  const weights = brokenWeights(release, model);
  // The code that serves refuses to open such a model, and to read such users.
  const users = brokenUsers(release, model);
  if (users !== undefined) return [`${model}: ${users}`];
  if (weights > 0) return [`${model}: ${weights} of its weights are not finite numbers`];
  const answers = (holdout ? brokenAnswers(holdout) : 0) + (await brokenProbes(release, model, data));
  return answers > 0 ? [`${model}: ${answers} of its answers are not finite numbers`] : [];
}

/** By themselves, since an activation can make a number of what is none. */
function brokenWeights({ objects }: Candidate, model: ModelName): number {
  const { topology, weights } = modelPaths(model);
  const json = JSON.parse(new TextDecoder().decode(objects.get(topology)));
  let broken = 0;
  for (const { values } of cutWeights(json, objects.get(weights)!).values()) {
    broken += values.filter((value) => !Number.isFinite(value)).length;
  }
  return broken;
}

/** What is wrong with the users of a model, if anything is. */
function brokenUsers({ objects }: Candidate, model: ModelName): string | undefined {
  if (!modelKinds[model].withUser) return undefined;
  const { users, userIndex } = modelPaths(model);
  try {
    decodeUsers({ blocks: objects.get(users)!, index: objects.get(userIndex)! });
    return undefined;
  } catch (error) {
    if (error instanceof ReleaseError) return error.message;
    throw error;
  }
}

function brokenAnswers({ answered: { predicted, low, high, loss } }: AnsweredHoldout): number {
  const isBroken = (row: number) => !Number.isFinite(predicted[row] + low[row] + high[row] + loss[row]);
  return predicted.filter((_, row) => isBroken(row)).length;
}

/** Answers of the code that serves to evenly spaced ratings of the data. */
async function brokenProbes(
  { description, objects }: Candidate,
  model: ModelName,
  { users, catalogue, ratings }: Dataset,
): Promise<number> {
  const { features, uncertainty } = description;
  const predictor = await Predictor.open(
    objectsInMemory(objects),
    model,
    features[model],
    uncertainty[model],
  );
  const step = Math.max(1, Math.floor(ratings.user.length / probes));
  let broken = 0;
  for (let row = 0; row < ratings.user.length; row += step) {
    const userId = users[ratings.user[row]];
    const user = (await predictor.findUsers([userId])).rated(userId);
    if (!user && modelKinds[model].withUser) continue;
    const forecast = predictor.predict(user, predictor.movieIndex(catalogue.ids[ratings.movie[row]]));
    const { rating, low, high } = forecast;
    if (![rating, low, high, ...predictor.probabilities(forecast)].every(Number.isFinite)) broken++;
  }
  return broken;
}
