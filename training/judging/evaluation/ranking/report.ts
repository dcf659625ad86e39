import { countValues } from '../../../reading/data/folds.ts';
import { type ListScores, type Mean, meanOf, scoreLists, spreadOfLists } from './figures.ts';
import { type RankerName, rankerNames } from './rankers/names.ts';
import type { RankingSplit } from './split.ts';

/** Movies that count as the most popular. */
const popularMovies = 100;

/** How good the lists of a ranker are: means over users. */
export interface RankingFigures {
  readonly ndcg10: number;
  readonly recall20: number;
  /** Over users; null of a single one. */
  readonly standardErrors: { readonly ndcg10: number | null; readonly recall20: number | null };
  /** Share of the catalogue that is in a list of somebody's. */
  readonly coverage: number;
  /** Share of the places that the 100 most rated movies have. */
  readonly popularShare: number;
}

/** Marquee compared with the baselines, on the same users. */
export interface RankingComparison extends RankingFigures {
  readonly baselines: Readonly<Partial<Record<RankerName, RankingFigures>>>;
  /** Marquee less EASE, user by user; absent where EASE is. */
  readonly differenceToEase?: { readonly ndcg10: Mean; readonly recall20: Mean };
}

/** What `--json` writes of the protocol `ranking`. */
export interface RankingReport extends RankingComparison {
  /** Users who are ranked for. */
  readonly users: number;
  /** The same for users who are new and show so many ratings, by that number. */
  readonly fewShot: Readonly<Record<string, RankingComparison>>;
}

/** Whose lists; each of them users × 20, in the split's order of users. */
export type RankerLists = Readonly<{ marquee: Int32Array } & Partial<Record<RankerName, Int32Array>>>;

/** @param movies size of the catalogue */
export function compareLists(
  lists: RankerLists,
  { train, relevant }: RankingSplit,
  movies: number,
): RankingComparison {
  const popular = mostRated(countValues(train.movie, movies));
  const scoresOf = (name: keyof RankerLists) => scoreLists(lists[name]!, relevant);
  const figuresOf = (name: keyof RankerLists) =>
    figures(scoresOf(name), spreadOfLists(lists[name]!, movies, popular));
  const named = rankerNames.filter((name) => lists[name]);
  return {
    ...figuresOf('marquee'),
    baselines: Object.fromEntries(named.map((name) => [name, figuresOf(name)])),
    ...(lists.ease && { differenceToEase: difference(scoresOf('marquee'), scoresOf('ease')) }),
  };
}

function figures(
  scores: ListScores,
  spread: Pick<RankingFigures, 'coverage' | 'popularShare'>,
): RankingFigures {
  const [ndcg10, recall20] = [meanOf(scores.ndcg10), meanOf(scores.recall20)];
  const standardErrors = { ndcg10: ndcg10.standardError, recall20: recall20.standardError };
  return { ndcg10: ndcg10.value, recall20: recall20.value, standardErrors, ...spread };
}

function difference(a: ListScores, b: ListScores) {
  const of = (name: keyof ListScores) => meanOf(a[name].map((value, user) => value - b[name][user]));
  return { ndcg10: of('ndcg10'), recall20: of('recall20') };
}

function mostRated(counts: Int32Array): ReadonlySet<number> {
  const movies = Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a] || a - b);
  return new Set(movies.slice(0, popularMovies));
}
