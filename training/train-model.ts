import type { Catalogue } from '../model/data/catalogue.ts';
import type { Ratings } from '../model/data/ratings.ts';
import type { FeatureConstants } from '../model/features/constants.ts';
import type { Statistics } from '../model/features/statistics.ts';
import {
  encodeCatalogue,
  encodeMovies,
  encodeUsers,
  movieTable,
  userTable,
} from '../model/predict/tables.ts';
import { type ModelName, modelKinds } from '../model/release/names.ts';
import { cataloguePath, modelPaths } from '../model/release/paths.ts';
import type { Configuration } from './configuration.ts';
import type { Backend } from './network/backend.ts';
import { assembleModel } from './network/ensemble.ts';
import type { FitProgress } from './network/fit.ts';
import { type MemberJob, prepare } from './network/train-member.ts';
import type { MemberPool } from './workers/pool.ts';

/** One of the three models to be trained on `ratings`. */
export interface ModelTask {
  readonly model: ModelName;
  readonly seed: number;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  /** User ids; `ratings.user` are positions in it. */
  readonly users: Int32Array;
  readonly ratings: Ratings;
  /** Never trained on, watched per epoch. */
  readonly heldOut: Ratings;
}

/** A model as a release holds it. */
export interface TrainedModel {
  readonly model: ModelName;
  readonly backend: Backend;
  readonly constants: FeatureConstants;
  /** Of the training ratings; what the constants and tables were made from. */
  readonly statistics: Statistics;
  /** By their path in the release; the catalogue, which the models share, is among them. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/** How one network of a model stands. */
export interface MemberProgress extends FitProgress {
  readonly model: ModelName;
  /** From 1. */
  readonly member: number;
  readonly members: number;
}

/** Trains the networks of a model in the pool and makes them into one, with the tables that it needs. */
export async function trainModel(
  task: ModelTask,
  pool: MemberPool,
  report: (progress: MemberProgress) => void,
): Promise<TrainedModel> {
  const { model, configuration, catalogue, users } = task;
  const { members } = configuration.networks[model];
  // Workers have no use for titles, and sending them would copy each one.
  const job: MemberJob = { ...task, catalogue: { ...catalogue, titles: [] }, users: users.length };
  const trained = await Promise.all(
    Array.from({ length: members }, (_, i) =>
      pool.train({ ...job, seed: memberSeed(task.seed, i) }, (progress) =>
        report({ ...progress, model, member: i + 1, members }),
      ),
    ),
  );
  const { statistics, constants, layout } = prepare(job);
  const saved = await assembleModel(
    job,
    constants,
    layout,
    trained.map(({ weights }) => weights),
  );
  const paths = modelPaths(model);
  const objects = new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [paths.topology, saved.topology],
    [paths.weights, saved.weights],
  ]);
  if (modelKinds[model].movieStatistics) objects.set(paths.movies, encodeMovies(movieTable(statistics)));
  if (modelKinds[model].withUser) objects.set(paths.users, encodeUsers(userTable(users, statistics)));
  return { model, backend: trained[0].backend, constants, statistics, objects };
}

/** Far enough apart that the layers' own seeds, which count up from these, do not meet. */
function memberSeed(seed: number, member: number): number {
  return seed * 1000 + member;
}
