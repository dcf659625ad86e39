/** A mean of held-out ratings; `standardError` is null where all are one user's. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
}

/**
 * The mean of `value` over `rows`, with its standard error clustered by user: a user's ratings err together,
 * so users, not ratings, are the independent observations (Cameron & Miller, A Practitioner's Guide to
 * Cluster-Robust Inference, 2015, with the factor C / (C - 1) for C clusters).
 * @param rows not empty
 * @param user of each row, by row
 */
export function clusteredMean(
  rows: ArrayLike<number>,
  value: (row: number) => number,
  user: Int32Array,
): Estimate {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += value(rows[i]);
  const mean = sum / rows.length;
  const deviations = new Map<number, number>();
  for (let i = 0; i < rows.length; i++) {
    const one = user[rows[i]];
    deviations.set(one, (deviations.get(one) ?? 0) + value(rows[i]) - mean);
  }
  const clusters = deviations.size;
  if (clusters < 2) return { value: mean, standardError: null };
  let squares = 0;
  for (const deviation of deviations.values()) squares += deviation * deviation;
  const variance = (squares * clusters) / (clusters - 1);
  return { value: mean, standardError: Math.sqrt(variance) / rows.length };
}

/** The RMSE of `rows`, in stars; its standard error is that of the mean square, linearised (delta method). */
export function clusteredRmse(
  rows: ArrayLike<number>,
  error: (row: number) => number,
  user: Int32Array,
): Estimate {
  const { value, standardError } = clusteredMean(rows, (row) => error(row) ** 2, user);
  const rmse = Math.sqrt(value);
  // No error at all has no spread either.
  if (standardError === null || rmse === 0) return { value: rmse, standardError };
  return { value: rmse, standardError: standardError / (2 * rmse) };
}
