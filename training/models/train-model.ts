import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { FeatureConstants } from '../../model/features/constants.ts';
import type { Statistics } from '../../model/features/statistics.ts';
import {
  encodeCatalogue,
  encodeFranchises,
  encodeMovies,
  encodePrior,
  franchiseTable,
  movieTable,
} from '../../model/predict/tables.ts';
import { type ModelName, modelKinds } from '../../model/release/names.ts';
import { cataloguePath, modelPaths, priorPath } from '../../model/release/paths.ts';
import type { UncertaintyConstants } from '../../model/uncertainty/constants.ts';
import { encodeUsers } from '../../model/users/objects.ts';
import { userTable } from '../../model/users/table.ts';
import { deriveSeed, Random } from '../random.ts';
import type { Configuration } from './configuration.ts';
import { type CrossFit, crossFit } from './factors/cross-fit.ts';
import { priorTable } from './factors/user-prior.ts';
import { episodesOf, fewShotUncertainty } from './few-shot.ts';
import type { ModelJobs, Runner } from './jobs.ts';
import type { Backend } from './networks/backend.ts';
import { assembleModel, type Ensemble } from './networks/ensemble.ts';
import type { FitProgress } from './networks/fit.ts';
import { dealParts, parts } from './networks/held-back.ts';
import { type ModelJob, prepare } from './networks/train-member.ts';
import { calibrationRows } from './uncertainty/calibration-rows.ts';
import { fitUncertainty } from './uncertainty/fit-uncertainty.ts';

/** One of the three models to be trained on `ratings`. */
export interface ModelTask {
  readonly model: ModelName;
  readonly seed: number;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  /** User ids; `ratings.user` are positions in it. */
  readonly users: Int32Array;
  readonly ratings: Ratings;
}

/** A model as a release holds it. */
export interface TrainedModel {
  readonly model: ModelName;
  readonly backend: Backend;
  readonly constants: FeatureConstants;
  /** Fitted on ratings that the networks held back. */
  readonly uncertainty: UncertaintyConstants;
  /** The same with their users as new ones who show a few ratings; of `known` alone. */
  readonly fewShot?: UncertaintyConstants;
  /** Of the training ratings; what the constants and tables were made from. */
  readonly statistics: Statistics;
  /** By their path in the release; the catalogue, which the models share, is among them. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** How the training of each network went, one element an epoch. */
  readonly curves: readonly (readonly EpochFigures[])[];
}

/** What an epoch of a network's training ended with, in stars. */
export interface EpochFigures {
  /** Root of the mean squared error on the training ratings over the epoch, dropout on. */
  readonly loss: number;
  /** On the held-out ratings that were watched; NaN where nothing is held out. */
  readonly rmse: number;
}

/** How one of the jobs that make a model stands. */
export type ModelProgress = {
  readonly model: ModelName;
  /** From 1, of `jobs` of its kind. */
  readonly number: number;
  readonly jobs: number;
} & (
  | { readonly kind: 'network'; readonly fit: FitProgress }
  | { readonly kind: 'chain'; readonly done: number }
);

/** Trains the networks of a model and makes them into one, with the tables that it needs. */
export async function trainModel(
  task: ModelTask,
  runner: Runner<ModelJobs>,
  report: (progress: ModelProgress) => void,
): Promise<TrainedModel> {
  const { model, catalogue, users } = task;
  const job: ModelJob = {
    ...task,
    // Workers have no use for titles, and sending them would copy each one.
    catalogue: { ...catalogue, titles: [] },
    users: users.length,
    partOf: dealParts(model, task.ratings, new Random(deriveSeed(task.seed, model, 'parts'))),
  };
  const fitted = modelKinds[model].withMovie ? await fitFactors(job, runner, report) : undefined;
  const { statistics, constants, layout } = prepare(job);
  const episodes = fitted && episodesOf(job, statistics, fitted);
  const seen = fitted && { affinity: fitted.affinity, episodes };
  const { trained, curves } = await trainMembers({ ...job, ...seen }, runner, report);
  const weights = trained.map((member) => member.weights);
  const saved = await assembleModel(job, constants, layout, weights, fitted?.factors);
  const own = { ...task, statistics, constants };
  const heldBack = trained.map((member) => member.heldBack);
  return {
    model,
    backend: trained[0].backend,
    constants,
    uncertainty: fitUncertainty(calibrationRows(own, heldBack)),
    ...(fitted && { fewShot: fewShotUncertainty(own, trained, episodes) }),
    statistics,
    objects: objectsOf(task, statistics, saved, fitted),
    curves,
  };
}

function objectsOf(
  { model, catalogue, users }: ModelTask,
  statistics: Statistics,
  { topology, weights, vectors }: Ensemble,
  fitted: CrossFit | undefined,
): Map<string, Uint8Array> {
  const paths = modelPaths(model);
  const { movieStatistics, withUser } = modelKinds[model];
  const objects = new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [paths.franchises, encodeFranchises(franchiseTable(statistics))],
    [paths.topology, topology],
    [paths.weights, weights],
  ]);
  if (movieStatistics) objects.set(paths.movies, encodeMovies(movieTable(statistics)));
  if (withUser) {
    const { blocks, index } = encodeUsers(userTable(users, statistics, vectors));
    objects.set(paths.users, blocks).set(paths.userIndex, index);
  }
  if (fitted) objects.set(priorPath, encodePrior(priorTable(fitted.prior, fitted.noise)));
  return objects;
}

function fitFactors(job: ModelJob, runner: Runner<ModelJobs>, report: (progress: ModelProgress) => void) {
  const { model, configuration } = job;
  const jobs = configuration.factors.folds;
  const { ratings, catalogue, users } = job;
  const chain = {
    ratings,
    catalogue,
    users,
    configuration: configuration.factors,
    seed: deriveSeed(job.seed, model, 'factors'),
  };
  return crossFit(chain, (one) =>
    runner.run('chain', one, (done) => report({ kind: 'chain', model, number: one.fold + 1, jobs, done })),
  );
}

async function trainMembers(
  job: ModelJob,
  runner: Runner<ModelJobs>,
  report: (progress: ModelProgress) => void,
) {
  const { model, configuration } = job;
  const jobs = configuration.networks[model].members;
  const curves = Array.from({ length: jobs }, (): EpochFigures[] => []);
  const trained = await Promise.all(
    curves.map((curve, i) =>
      runner.run(
        'member',
        { ...job, part: i % parts, seed: deriveSeed(job.seed, model, 'network', i) },
        (fit) => {
          if (fit.rmse !== undefined) curve.push({ loss: fit.loss, rmse: fit.rmse });
          report({ kind: 'network', model, number: i + 1, jobs, fit });
        },
      ),
    ),
  );
  return { trained, curves };
}
