/** A mean of held-out ratings; `standardError` is null where all are one user's, or of one movie. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
}

/** Whose rating each row is, and of which movie: indices, by row. */
export interface Clusters {
  readonly user: Int32Array;
  readonly movie: Int32Array;
}

/**
 * The mean of `value` over `rows`, with its standard error clustered by user and by movie: ratings of one user, and
 * ratings of one movie, err together.
 *
 * The variance is that of clusters of users, plus that of clusters of movies, less that of their intersections, each
 * with the factor C / (C - 1) for C clusters (Cameron, Gelbach & Miller, Robust Inference With Multiway Clustering,
 * 2011, equation 2.13). In small samples it can fall below either of the first two; the largest of the three is taken.
 * @param rows not empty
 */
export function clusteredMean(
  rows: ArrayLike<number>,
  value: (row: number) => number,
  clusters: Clusters,
): Estimate {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += value(rows[i]);
  const mean = sum / rows.length;
  const { users, movies, pairs } = sumByCluster(rows, (row) => value(row) - mean, clusters);
  if (Math.min(users.length, movies.length) < 2) return { value: mean, standardError: null };
  const [byUser, byMovie] = [varianceOf(users), varianceOf(movies)];
  const variance = Math.max(byUser, byMovie, byUser + byMovie - varianceOf(pairs));
  return { value: mean, standardError: Math.sqrt(variance) / rows.length };
}

/** The RMSE of `rows`, in stars; its standard error is that of the mean square, linearised (delta method). */
export function clusteredRmse(
  rows: ArrayLike<number>,
  error: (row: number) => number,
  clusters: Clusters,
): Estimate {
  const { value, standardError } = clusteredMean(rows, (row) => error(row) ** 2, clusters);
  const rmse = Math.sqrt(value);
  // No error at all does not scatter either.
  if (standardError === null || rmse === 0) return { value: rmse, standardError };
  return { value: rmse, standardError: standardError / (2 * rmse) };
}

/** Sums of a deviation over the rows of each user, of each movie, and of each pair: several seeds ask for the same pair. */
interface ClusterSums {
  readonly users: readonly number[];
  readonly movies: readonly number[];
  readonly pairs: readonly number[];
}

/** User by user, since a single map cannot hold as many pairs as large data have. */
function sumByCluster(
  rows: ArrayLike<number>,
  deviation: (row: number) => number,
  { user, movie }: Clusters,
): ClusterSums {
  const order = Array.from(rows).sort((a, b) => user[a] - user[b]);
  const users: number[] = [];
  const pairs: number[] = [];
  const movies = new Map<number, number>();
  for (let start = 0, end = 0; start < order.length; start = end) {
    const own = new Map<number, number>();
    let sum = 0;
    for (; end < order.length && user[order[end]] === user[order[start]]; end++) {
      const row = order[end];
      const one = deviation(row);
      sum += one;
      own.set(movie[row], (own.get(movie[row]) ?? 0) + one);
    }
    users.push(sum);
    for (const [of, part] of own) {
      pairs.push(part);
      movies.set(of, (movies.get(of) ?? 0) + part);
    }
  }
  return { users, movies: [...movies.values()], pairs };
}

/** Of the sum of independent sums. */
function varianceOf(sums: readonly number[]): number {
  const squares = sums.reduce((total, sum) => total + sum * sum, 0);
  return (squares * sums.length) / (sums.length - 1);
}
