import type { Dataset } from '../../../../model/data/dataset.ts';
import { type Ratings, selectRatings } from '../../../../model/data/ratings.ts';
import { timelinesOf } from '../../../models/interest/timelines.ts';
import type { ModelProgress } from '../../../models/train-model.ts';
import { deriveSeed, Random } from '../../../random.ts';
import { countValues, dealFolds } from '../../../reading/data/folds.ts';
import type { EvaluationRunner } from '../jobs.ts';
import type { Recipe } from '../run-split.ts';
import { type Asked, type Lists, listLength } from './lists.ts';
import { listsOfMarquee } from './marquee.ts';
import { mostUsers } from './rankers/ease.ts';
import { type RankerName, rankerNames } from './rankers/names.ts';
import { compareLists, type RankerLists, type RankingReport } from './report.ts';
import { type RankingSplit, splitLatest } from './split.ts';

/** Folds of users who are new to what is trained on the others. */
const newcomerFolds = 5;
/** Ratings that newcomers show, the latest of their training part. */
const shownByNewcomers = [5, 20];

/** Reports progress; `title` distinguishes trainings. */
type Report = (title: string, progress: ModelProgress) => void;
type Context = Pick<Dataset, 'catalogue' | 'users'> & {
  readonly recipe: Recipe;
  readonly runner: EvaluationRunner;
  readonly report: Report;
};

/**
 * The protocol `ranking`: all movies that a user has not rated in the training part are ranked, by Marquee and by baselines;
 * relevant are those that the user came to like afterwards. Then the same for users of whom nothing is trained on, in five
 * folds, from few ratings alone.
 */
export async function evaluateRanking(
  data: Pick<Dataset, 'catalogue' | 'users' | 'ratings'>,
  recipe: Recipe,
  runner: EvaluationRunner,
  report: Report,
): Promise<RankingReport> {
  const split = splitLatest(data);
  const { catalogue, users } = data;
  const context = { catalogue, users, recipe, runner, report };
  const movies = catalogue.ids.length;
  const asked = {
    users: split.users,
    rated: timelinesOf(split.train, users.length),
    shown: [Number.POSITIVE_INFINITY],
  };
  const [all, newcomers] = await Promise.all([
    listsOfAll(context, 'ranking', false, split.train, asked),
    listsOfNewcomers(context, split, { ...asked, shown: shownByNewcomers }),
  ]);
  const fewShot = shownByNewcomers.map((shown, i) => [
    String(shown),
    compareLists(pick(newcomers, i), split, movies),
  ]);
  return {
    users: split.users.length,
    ...compareLists(pick(all, 0), split, movies),
    fewShot: Object.fromEntries(fewShot),
  };
}

/** Each ranker's lists, in the order of `Asked.shown`. */
type AllLists = Readonly<{ marquee: Lists } & Partial<Record<RankerName, Lists>>>;

function pick(lists: AllLists, i: number): RankerLists {
  return Object.fromEntries(Object.entries(lists).map(([name, one]) => [name, one[i]])) as RankerLists;
}

/** The lists of all rankers, learnt from `train`. */
async function listsOfAll(
  { catalogue, users, recipe, runner, report }: Context,
  title: string,
  areNew: boolean,
  train: Ratings,
  asked: Asked,
): Promise<AllLists> {
  const job = { train, asked, users: users.length, movies: catalogue.ids.length };
  const names = rankerNames.filter((name) => name !== 'ease' || users.length <= mostUsers);
  const [marquee, ...others] = await Promise.all([
    listsOfMarquee({ catalogue, users }, areNew, train, asked, recipe, runner, (progress) =>
      report(title, progress),
    ),
    ...names.map((name) =>
      runner.run('ranking', { ...job, name, seed: deriveSeed(recipe.seed, 'ranking', name) }, () => {}),
    ),
  ]);
  return { marquee, ...Object.fromEntries(names.map((name, i) => [name, others[i]])) };
}

/** The same for users as new ones: each fold of users by what is learnt from the others. */
async function listsOfNewcomers(
  context: Context,
  { train, users }: RankingSplit,
  asked: Asked,
): Promise<AllLists> {
  const sizes = countValues(train.user, context.users.length);
  const foldOf = dealFolds(
    sizes,
    newcomerFolds,
    new Random(deriveSeed(context.recipe.seed, 'ranking', 'newcomers')),
  );
  const folds = await Promise.all(
    Array.from({ length: newcomerFolds }, (_, fold) => {
      const others = Int32Array.from(train.user.keys()).filter((row) => foldOf[train.user[row]] !== fold);
      const own = { ...asked, users: users.filter((user) => foldOf[user] === fold) };
      return listsOfAll(context, `ranking newcomers ${fold + 1}`, true, selectRatings(train, others), own);
    }),
  );
  return mergeFolds(folds, users, foldOf, asked.shown.length);
}

/** The lists of all folds in the order of `users`. */
function mergeFolds(
  folds: readonly AllLists[],
  users: Int32Array,
  foldOf: Int32Array,
  shown: number,
): AllLists {
  const names = Object.keys(folds[0]) as (keyof AllLists)[];
  const merge = (name: keyof AllLists, i: number) => {
    const next = new Int32Array(folds.length);
    const merged = new Int32Array(users.length * listLength);
    users.forEach((user, at) => {
      const from = next[foldOf[user]]++ * listLength;
      merged.set(folds[foldOf[user]][name]![i].subarray(from, from + listLength), at * listLength);
    });
    return merged;
  };
  const entries = names.map((name) => [name, Array.from({ length: shown }, (_, i) => merge(name, i))]);
  return Object.fromEntries(entries) as AllLists;
}
