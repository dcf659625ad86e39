/**
 * Ratings as parallel columns, one element a rating.
 *
 * `user` and `movie` are indices: into `Dataset.users` and into `Dataset.catalogue.ids`.
 */
export interface Ratings {
  readonly user: Int32Array;
  readonly movie: Int32Array;
  /** 0.5 to 5 in steps of 0.5. */
  readonly stars: Float32Array;
  /** Seconds since 1970-01-01 UTC; 0 where the data has no time. */
  readonly time: Uint32Array;
}

/** The ratings at `rows`, in that order. */
export function selectRatings(ratings: Ratings, rows: ArrayLike<number>): Ratings {
  const selected = allocateRatings(rows.length);
  for (let i = 0; i < rows.length; i++) {
    selected.user[i] = ratings.user[rows[i]];
    selected.movie[i] = ratings.movie[rows[i]];
    selected.stars[i] = ratings.stars[rows[i]];
    selected.time[i] = ratings.time[rows[i]];
  }
  return selected;
}

/** Columns in shared memory, so that a worker thread gets them without a copy. */
export function allocateRatings(length: number): Ratings {
  return {
    user: new Int32Array(new SharedArrayBuffer(length * 4)),
    movie: new Int32Array(new SharedArrayBuffer(length * 4)),
    stars: new Float32Array(new SharedArrayBuffer(length * 4)),
    time: new Uint32Array(new SharedArrayBuffer(length * 4)),
  };
}
