import { startsOf } from '../../../model/numbers.ts';
import { highest } from '../../../model/predict/best.ts';
import type { RankTables } from '../../../model/rank/tables.ts';
import { countValues } from '../../reading/data/folds.ts';
import { groupRatings } from '../factors/grouping.ts';
import type { Timelines } from './timelines.ts';

/** Ratings of a user between two that count no longer, and those that make a pair count a factor e less. */
const window = 60;
const fading = 30;
/** Added to a movie's number of ratings, so that two ratings by the same user do not make a pair inseparable. */
const shrinkage = 3;

/**
 * The movies that were rated nearest to each: Σ exp(-d / 30) over the pairs of ratings that a user gave at a distance of d < 60
 * ratings, over the root of both numbers of ratings (a cosine, faded by distance). People rate what belongs together together.
 *
 * One movie at a time: work grows with the ratings, memory with the movies.
 * @param most neighbours of a movie
 */
export function findNeighbours(
  timelines: Timelines,
  movies: number,
  most: number,
): Pick<RankTables, 'start' | 'neighbours' | 'nearness'> {
  const ratings = countValues(timelines.movies, movies);
  const sumsOf = pairSums(timelines, movies);
  const lists = Array.from({ length: movies }, (_, movie) => {
    const { others, sums } = sumsOf(movie);
    const root = (other: number) => Math.sqrt((ratings[movie] + shrinkage) * (ratings[other] + shrinkage));
    const near = Float32Array.from(others, (other, i) => sums[i] / root(other));
    return highest(others, near, Math.min(most, others.length));
  });
  const all = lists.flat();
  return {
    start: startsOf(lists.map(({ length }) => length)),
    neighbours: Int32Array.from(all, ({ movie }) => movie),
    nearness: Float32Array.from(all, ({ rating }) => rating),
  };
}

/** Tells of a movie which others were rated near it, ascending, and the faded number of pairs with each. */
function pairSums({ start, movies: rated }: Timelines, movies: number) {
  const rows = groupRatings(movies, rated, usersOf(start, rated.length));
  const weights = Float64Array.from({ length: window }, (_, distance) => Math.exp(-distance / fading));
  const all = new Float64Array(movies);
  const touched = new Int32Array(movies);
  return (movie: number): { readonly others: Int32Array; readonly sums: Float64Array } => {
    let count = 0;
    for (let k = rows.start[movie]; k < rows.start[movie + 1]; k++) {
      const [at, user] = [rows.at[k], rows.other[k]];
      const [from, to] = [Math.max(start[user], at - window + 1), Math.min(start[user + 1], at + window)];
      for (let i = from; i < to; i++) {
        if (i === at) continue;
        if (all[rated[i]] === 0) touched[count++] = rated[i];
        all[rated[i]] += weights[Math.abs(i - at)];
      }
    }
    const others = touched.slice(0, count).sort();
    const sums = Float64Array.from(others, (other) => all[other]);
    for (const other of others) all[other] = 0;
    return { others, sums };
  };
}

/** The user of each rating. */
function usersOf(start: Int32Array, ratings: number): Int32Array {
  const userOf = new Int32Array(ratings);
  for (let user = 0; user < start.length - 1; user++) userOf.fill(user, start[user], start[user + 1]);
  return userOf;
}
