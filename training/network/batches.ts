import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { FeatureConstants } from '../../model/features/constants.ts';
import type { InputLayout } from '../../model/features/inputs.ts';
import { LeaveOneOut } from '../../model/features/leave-one-out.ts';
import type { Statistics } from '../../model/features/statistics.ts';
import { assumedRatings, noRatings } from '../../model/predict/subjects.ts';
import type { Omission } from '../configuration.ts';
import type { Random } from '../random.ts';

/** Rows ready for a network; `features` is rows × width. */
export interface Batch {
  readonly size: number;
  readonly features: Float32Array;
  readonly user: Int32Array;
  readonly movie: Int32Array;
  readonly stars: Float32Array;
}

/** What batches are made from: a model's training ratings and all that is derived from them. */
export interface TrainingRows {
  readonly ratings: Ratings;
  readonly catalogue: Catalogue;
  readonly statistics: Statistics;
  readonly constants: FeatureConstants;
  readonly layout: InputLayout;
  readonly omission: Omission;
}

/** One epoch: every training rating once, in random order, as if it had not been given yet. */
export function* epochBatches(rows: TrainingRows, size: number, random: Random): Generator<Batch> {
  const order = random.permutation(rows.ratings.user.length);
  const leaveOneOut = new LeaveOneOut(rows.statistics, rows.catalogue, rows.constants.damping);
  for (let start = 0; start < order.length; start += size) {
    yield makeBatch(rows, order.subarray(start, start + size), leaveOneOut, random);
  }
}

function makeBatch(rows: TrainingRows, order: Int32Array, leaveOneOut: LeaveOneOut, random: Random): Batch {
  const { layout, ratings } = rows;
  const batch = {
    size: order.length,
    features: new Float32Array(order.length * layout.width),
    user: new Int32Array(order.length),
    movie: new Int32Array(order.length),
    stars: new Float32Array(order.length),
  };
  for (let i = 0; i < order.length; i++) {
    batch.user[i] = ratings.user[order[i]];
    batch.movie[i] = ratings.movie[order[i]];
    batch.stars[i] = ratings.stars[order[i]];
    leaveOneOut.remove(batch.user[i], batch.movie[i], batch.stars[i]);
    omit(leaveOneOut, rows, random);
    layout.write(batch.features, i * layout.width, leaveOneOut.context, leaveOneOut.movie, leaveOneOut.user);
  }
  return batch;
}

/** Hides at random what a caller may leave out, so that the network learns what absence means. */
function omit({ movie, context }: LeaveOneOut, { omission, constants }: TrainingRows, random: Random): void {
  if (random.uniform() < omission.year) movie.year = 0;
  const chance = random.uniform();
  if (movie.ratingCount === 0 || chance < omission.average) Object.assign(movie, noRatings);
  else if (chance < omission.average + omission.count) {
    // The constants' own mean has the row's rating in it.
    const { globalMean } = context;
    const { assumedCount } = constants;
    Object.assign(movie, assumedRatings(movie.ratingSum / movie.ratingCount, { assumedCount, globalMean }));
  }
}
