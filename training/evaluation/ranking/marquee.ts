import type { Dataset } from '../../../model/data/dataset.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { likeProbability } from '../../../model/rank/evidence.ts';
import { Interest } from '../../../model/rank/interest.ts';
import { candidatesOf, rankCandidates } from '../../../model/rank/rank.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { objectsInMemory } from '../../../model/release/objects.ts';
import { rankPath } from '../../../model/release/paths.ts';
import { type ModelProgress, trainModel } from '../../train-model.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import type { Recipe } from '../run-split.ts';
import { type Asked, type Lists, listLength, makeLists } from './lists.ts';

/** Who tells the probability of a like: `known` of users who are trained on, `cold-user` of new ones. */
export type LikeModel = Extract<ModelName, 'known' | 'cold-user'>;

/** Marquee's lists, by the code that serves and over the bytes of a release: interest times the probability of a like. */
export async function listsOfMarquee(
  { catalogue, users }: Pick<Dataset, 'catalogue' | 'users'>,
  model: LikeModel,
  train: Ratings,
  asked: Asked,
  { configuration, seed }: Recipe,
  pool: WorkerPool,
  report: (progress: ModelProgress) => void,
): Promise<Lists> {
  const job = { ratings: train, users: users.length, movies: catalogue.ids.length, seed };
  const [trained, tables] = await Promise.all([
    trainModel({ model, seed, configuration, catalogue, users, ratings: train }, pool, report),
    pool.run('interest', job, () => {}),
  ]);
  const { objects, constants, uncertainty } = trained;
  const source = objectsInMemory(new Map([...objects, [rankPath, tables]]));
  const predictor = await Predictor.open(source, model, constants, uncertainty);
  const interestOf = await Interest.open(source);
  const found = await predictor.findUsers(Array.from(asked.users, (user) => users[user]));
  return makeLists(asked, (history, isAllowed, user) => {
    const interest = interestOf.of(history);
    const candidates = candidatesOf(interest, isAllowed, listLength);
    const row = found.get(users[user]);
    const forecasts = predictor.predictAll(Array.from(candidates, (movie) => ({ user: row, movie })));
    const likes = forecasts.map((one) => likeProbability(predictor.probabilities(one)));
    return rankCandidates(candidates, interest, likes, listLength).map(({ movie }) => movie);
  });
}
