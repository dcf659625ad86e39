import type { Ratings } from '../../../model/data/ratings.ts';
import { Interest } from '../../../model/rank/interest.ts';
import type { RankTables } from '../../../model/rank/tables.ts';
import { deriveSeed, Random } from '../../random.ts';
import { countValues } from '../../reading/data/folds.ts';
import { fitComponents } from './components.ts';
import { findNeighbours } from './neighbours.ts';
import { historyOf, type Timelines, timelinesOf } from './timelines.ts';

/** Chosen on inner splits: docs/decisions.md. */
const mostComponents = 64;
const mostNeighbours = 50;
/** Of the popularity of movies, against a spread of 1 that components and neighbours have each. */
const popularityWeight = 0.2;
/** Number of users from whose interest the spread of each part is measured. */
const sampled = 300;

/** Interest to be learnt from ratings; plain data, for a worker thread. */
export interface InterestJob {
  /** Sorted by user, then by movie. */
  readonly ratings: Ratings;
  /** Sizes of the vocabularies. */
  readonly users: number;
  readonly movies: number;
  readonly seed: number;
}

/**
 * What ratings tell of how movies go together. Components and neighbours are scaled to the same spread over the movies, for
 * the average user, so that each has its say whatever the data set.
 */
export function fitInterest({ ratings, users, movies, seed }: InterestJob): RankTables {
  const timelines = timelinesOf(ratings, users);
  const random = new Random(deriveSeed(seed, 'rank', 'components'));
  const width = Math.min(mostComponents, users, movies);
  const components = fitComponents(timelines, movies, width, random);
  const near = findNeighbours(timelines, movies, mostNeighbours);
  const rated = countValues(timelines.movies, movies);
  const nothing: RankTables = {
    components: new Float32Array(),
    width: 0,
    start: new Int32Array(movies + 1),
    neighbours: new Int32Array(),
    nearness: new Float32Array(),
    popularity: new Float32Array(movies),
  };
  const byComponents = meanSpread({ ...nothing, components, width }, timelines);
  const byNeighbours = meanSpread({ ...nothing, ...near }, timelines);
  const byPopularity = spreadOf(rated) / popularityWeight;
  return {
    components: components.map((value) => value / Math.sqrt(byComponents)),
    width,
    ...near,
    nearness: near.nearness.map((value) => value / byNeighbours),
    popularity: Float32Array.from(rated, (count) => count / byPopularity),
  };
}

/** How far interest by these tables spreads over the movies, on average over some users; 1 if not at all. */
function meanSpread(tables: RankTables, timelines: Timelines): number {
  const interest = new Interest(tables);
  const users = timelines.start.length - 1;
  const step = Math.max(1, Math.floor(users / sampled));
  let [sum, count] = [0, 0];
  for (let user = 0; user < users; user += step) {
    const history = historyOf(timelines, user);
    if (history.movies.length === 0) continue;
    sum += spreadOf(interest.of(history));
    count++;
  }
  return sum > 0 ? sum / count : 1;
}

/** Standard deviation; 1 if it is 0. */
function spreadOf(values: Float32Array | Int32Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const variance = squares / values.length - (sum / values.length) ** 2;
  return variance > 0 ? Math.sqrt(variance) : 1;
}
