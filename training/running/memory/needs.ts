import type { Configuration } from '../../models/configuration.ts';
import type { ReleaseJobKind } from '../../publishing/release-plan.ts';
import type { DataSize } from '../../reading/data/size.ts';

/** The kinds of jobs of a training in parts. */
export type JobKind = ReleaseJobKind | 'prepare' | 'publish';

/**
 * A job's peak memory in bytes: a constant, an amount for each rating, and one for each user and movie. Fitted to the
 * measurements of `npm run bench -- train`, which reports estimates that are off by more than a quarter.
 */
interface Need {
  readonly always: number;
  readonly rating: number;
  /** For each user and each movie. */
  readonly row: (configuration: Configuration) => number;
}

const megabyte = 1e6;

/** Columns of what a user rated, or of a movie's content, and features of each genre. */
const ofFeatures = 800;
/** Vectors and their prior means in doubles, the draws that count and the product that they are reduced to. */
const ofDraws = ({ factors: { factors, sweeps, burnIn, every, rank } }: Configuration) =>
  16 * (factors + 1) + (4 * (factors + 2) * (sweeps - burnIn)) / every + 12 * rank;
/** The products of all chains, side by side, and once more as they were read. */
const ofChains = ({ factors: { folds, rank } }: Configuration) => 8 * folds * rank + 12 * rank;
/** The vector of a user or movie as it is trained and as it is saved. */
const ofVectors = ({ factors: { rank } }: Configuration) => 16 * rank;

const needs: Readonly<Record<JobKind, Need>> = {
  prepare: { always: 80 * megabyte, rating: 63, row: () => ofFeatures },
  chain: { always: 72 * megabyte, rating: 33, row: (own) => ofFeatures + ofDraws(own) },
  combine: { always: 95 * megabyte, rating: 50, row: (own) => ofFeatures + ofChains(own) },
  member: { always: 115 * megabyte, rating: 52, row: (own) => ofFeatures + ofVectors(own) },
  assemble: { always: 92 * megabyte, rating: 53, row: (own) => ofFeatures + ofVectors(own) },
  lists: { always: 80 * megabyte, rating: 38, row: () => 2 * ofFeatures },
  answer: { always: 78 * megabyte, rating: 21, row: (own) => ofFeatures + ofVectors(own) },
  publish: { always: 92 * megabyte, rating: 72, row: (own) => ofFeatures + ofVectors(own) },
};

/** What a process holds besides the jobs of its threads: the data, the ratings of each model, and the results of jobs. */
const shared: Need = {
  always: 110 * megabyte,
  rating: 61,
  row: (own) => ofFeatures + ofVectors(own),
};
/** The part of a job's memory that a thread does not need: a Node.js process of its own. */
const lessInThread = 70 * megabyte;
/** Threads share the memory of the ratings. */
const sharedRating = 16;

/** Peak of the resident set of a job in a process of its own, in bytes. @param configuration for that size */
export function memoryOfJob(kind: JobKind, size: DataSize, configuration: Configuration): number {
  return amountOf(needs[kind], size, configuration);
}

/** The same of the largest job. */
export function memoryOfLargestJob(size: DataSize, configuration: Configuration): number {
  const kinds = Object.keys(needs) as JobKind[];
  return Math.max(...kinds.map((kind) => memoryOfJob(kind, size, configuration)));
}

/** Peak of the resident set of a training in one process, in bytes. @param threads that do its jobs */
export function memoryOfTraining(size: DataSize, configuration: Configuration, threads: number): number {
  const inThreads = (['chain', 'combine', 'member', 'assemble'] as const).map(
    (kind) => memoryOfJob(kind, size, configuration) - lessInThread - sharedRating * size.ratings,
  );
  const training = amountOf(shared, size, configuration) + threads * Math.max(...inThreads);
  const publishing = memoryOfJob('publish', size, configuration) + 3 * sharedRating * size.ratings;
  return Math.max(training, publishing);
}

function amountOf(
  { always, rating, row }: Need,
  { ratings, users, movies }: DataSize,
  own: Configuration,
): number {
  return always + rating * ratings + row(own) * (users + movies);
}
