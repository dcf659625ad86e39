import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { traitsOfTitle } from '../../../model/data/title.ts';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { hideSiblings } from '../../../model/features/franchises.ts';
import type { InputLayout } from '../../../model/features/inputs.ts';
import { LeaveOneOut } from '../../../model/features/leave-one-out.ts';
import type { Statistics } from '../../../model/features/statistics.ts';
import type { MovieSubject, UserSubject } from '../../../model/features/subject.ts';
import { assumedRatings, noRatings } from '../../../model/predict/subjects.ts';
import type { Random } from '../../random.ts';
import type { Omission } from '../configuration.ts';
import { type Episodes, EpisodeUsers } from './episodes.ts';

/** Rows ready for a network; `features` is rows × width. Columns stand where those of the batch before did: use each at once. */
export interface Batch {
  readonly size: number;
  readonly features: Float32Array;
  /** Where the model has factors, their product. */
  readonly affinity?: Float32Array | undefined;
  readonly user: Int32Array;
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
  /** Of each rating, by factors that have not seen it. */
  readonly affinity?: Float32Array | undefined;
  /** Users as new ones, and the share of the rows that see theirs so, at random. */
  readonly episodes?: Episodes | undefined;
  readonly newcomers: number;
}

/**
 * The training ratings at `order`, each as if it had not been given yet.
 * @param random where something is omitted at random
 */
export function* makeBatches(
  rows: TrainingRows,
  order: Int32Array,
  size: number,
  random?: Random,
): Generator<Batch> {
  const { statistics, episodes, catalogue, constants, layout } = rows;
  const leaveOneOut = new LeaveOneOut(statistics, catalogue, constants.damping, layout.withUser);
  const newcomers = episodes && new EpisodeUsers(episodes, statistics.franchises.ofMovie);
  const room = allocateBatch(rows, Math.min(size, order.length));
  for (let start = 0; start < order.length; start += size) {
    const own = order.subarray(start, start + size);
    yield writeBatch(firstRows(room, own.length, layout.width), rows, own, leaveOneOut, newcomers, random);
  }
}

function writeBatch(
  batch: Batch,
  rows: TrainingRows,
  order: Int32Array,
  leaveOneOut: LeaveOneOut,
  newcomers?: EpisodeUsers,
  random?: Random,
): Batch {
  const { layout, ratings, affinity } = rows;
  for (let i = 0; i < order.length; i++) {
    batch.user[i] = ratings.user[order[i]];
    batch.stars[i] = ratings.stars[order[i]];
    if (batch.affinity) batch.affinity[i] = affinity![order[i]];
    leaveOneOut.remove(batch.user[i], ratings.movie[order[i]], batch.stars[i]);
    const isNew = newcomers && draw(random) < rows.newcomers;
    const newcomer = isNew ? newcomers.subject(order[i], ratings.movie[order[i]]) : undefined;
    if (newcomer && batch.affinity) batch.affinity[i] = newcomers!.affinity(order[i]);
    const seen = {
      context: leaveOneOut.context,
      movie: leaveOneOut.movie,
      user: newcomer ?? leaveOneOut.user,
    };
    omit(seen, rows, random);
    layout.write(batch.features, i * layout.width, seen.context, seen.movie, seen.user);
  }
  return batch;
}

/** Room for batches: garbage of as many megabytes as the data has would wait for the collector otherwise. */
function allocateBatch({ layout, affinity }: TrainingRows, size: number): Batch {
  return {
    size,
    features: new Float32Array(size * layout.width),
    affinity: affinity && new Float32Array(size),
    user: new Int32Array(size),
    stars: new Float32Array(size),
  };
}

/** The first rows of a batch, as views. */
function firstRows({ features, affinity, user, stars }: Batch, size: number, width: number): Batch {
  return {
    size,
    features: features.subarray(0, size * width),
    affinity: affinity?.subarray(0, size),
    user: user.subarray(0, size),
    stars: stars.subarray(0, size),
  };
}

/** What a row is made from, as long as it is made. */
type Seen = Pick<LeaveOneOut, 'context' | 'movie'> & { readonly user: UserSubject };

const untitled = traitsOfTitle('');

/** Hides at random what a caller may leave out, so that the network learns what absence means. */
function omit(seen: Seen, { omission, constants }: TrainingRows, random?: Random): void {
  const { movie, context } = seen;
  if (draw(random) < omission.year) movie.year = 0;
  if (draw(random) < omission.title) hideTitle(seen);
  const chance = draw(random);
  if (movie.ratingCount === 0 || chance < omission.average) setRatings(movie, noRatings);
  else if (chance < omission.average + omission.count) {
    // The constants' own mean has the row's rating in it.
    const { globalMean, variance } = context;
    const { assumedCount } = constants;
    const average = movie.ratingSum / movie.ratingCount;
    setRatings(movie, assumedRatings(average, { assumedCount, globalMean, variance }));
  }
}

/** Field by field: `Object.assign` would take a tenth of a training. */
function setRatings(movie: MovieSubject, ratings: typeof noRatings): void {
  movie.ratingSum = ratings.ratingSum;
  movie.ratingCount = ratings.ratingCount;
  movie.residualSum = ratings.residualSum;
  movie.scatter = ratings.scatter;
  movie.countKnown = ratings.countKnown;
}

/** Uniform in [0, 1); 0 where nothing is random. */
function draw(random: Random | undefined): number {
  return random ? random.uniform() : 0;
}

function hideTitle({ movie, user }: Seen): void {
  hideSiblings(movie);
  hideSiblings(user);
  movie.traits = untitled;
  movie.traitAt = 0;
}
