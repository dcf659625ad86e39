import type { Dataset } from '../../../../model/data/dataset.ts';
import type { Ratings } from '../../../../model/data/ratings.ts';
import type { UserHistory } from '../../../../model/history/table.ts';
import { newcomersOf } from '../../../../model/predict/newcomers.ts';
import type { Predictor } from '../../../../model/predict/predictor.ts';
import { decodeTable } from '../../../../model/predict/tables.ts';
import { likeProbability } from '../../../../model/rank/evidence.ts';
import { Interest } from '../../../../model/rank/interest.ts';
import { candidatesOf, rankCandidates } from '../../../../model/rank/rank.ts';
import { decodeRankTables } from '../../../../model/rank/tables.ts';
import { priorPath } from '../../../../model/release/paths.ts';
import type { UserRow } from '../../../../model/users/block.ts';
import type { PriorTable } from '../../../../model/users/prior.ts';
import type { TrainedModel } from '../../../models/steps/assemble.ts';
import { type ModelProgress, trainModel } from '../../../models/train-model.ts';
import { openPredictor } from '../answer.ts';
import type { EvaluationRunner } from '../jobs.ts';
import type { Recipe } from '../run-split.ts';
import { type Asked, type Lists, listLength, makeLists } from './lists.ts';

/**
 * Marquee's lists, by the code that serves and over the bytes of a release: interest times the probability of a like.
 * @param areNew whether the users are none of the training's, and show the ratings that their lists are made from
 */
export async function listsOfMarquee(
  { catalogue, users }: Pick<Dataset, 'catalogue' | 'users'>,
  areNew: boolean,
  train: Ratings,
  asked: Asked,
  { configuration, seed }: Recipe,
  runner: EvaluationRunner,
  report: (progress: ModelProgress) => void,
): Promise<Lists> {
  const job = { ratings: train, users: users.length, movies: catalogue.ids.length, seed };
  const [trained, tables] = await Promise.all([
    trainModel({ model: 'known', seed, configuration, catalogue, users, ratings: train }, runner, report),
    runner.run('interest', job, () => {}),
  ]);
  const interestOf = new Interest(decodeRankTables(tables));
  const known = await openPredictor(trained);
  const predictor = areNew ? known.fewShot(trained.fewShot!) : known;
  const userOf = areNew ? newcomerOf(trained, known) : await userOfTraining(known, asked.users, users);
  return makeLists(asked, (history, isAllowed, user) => {
    const interest = interestOf.of(history);
    const candidates = candidatesOf(interest, isAllowed, listLength);
    const row = userOf(history, user);
    const forecasts = predictor.predictAll(Array.from(candidates, (movie) => ({ user: row, movie })));
    const likes = forecasts.map((one) => likeProbability(predictor.probabilities(one)));
    return rankCandidates(candidates, interest, likes, listLength).map(({ movie }) => movie);
  });
}

/** What the predictor sees of the user at a position, whose list is made from a history. */
type UserOf = (history: UserHistory, user: number) => UserRow | undefined;

function newcomerOf({ objects }: TrainedModel, known: Predictor): UserOf {
  const prior = decodeTable<PriorTable>(objects.get(priorPath)!);
  const newcomers = newcomersOf(known.parts, prior);
  return ({ movies, stars }) =>
    newcomers.meet(Array.from(movies, (movie, i) => ({ movie, stars: stars[i] }))).row;
}

async function userOfTraining(known: Predictor, asked: Int32Array, users: Int32Array): Promise<UserOf> {
  const found = await known.findUsers(Array.from(asked, (user) => users[user]));
  return (_history, user) => found.get(users[user]);
}
