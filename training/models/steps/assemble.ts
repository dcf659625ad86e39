import type { FeatureConstants } from '../../../model/features/constants.ts';
import type { PlainStatistics, Statistics } from '../../../model/features/statistics.ts';
import {
  encodeCatalogue,
  encodeFranchises,
  encodeMovies,
  encodePrior,
  franchiseTable,
  movieTable,
} from '../../../model/predict/tables.ts';
import { type ModelName, modelKinds } from '../../../model/release/names.ts';
import { cataloguePath, modelPaths, priorPath } from '../../../model/release/paths.ts';
import type { UncertaintyConstants } from '../../../model/uncertainty/constants.ts';
import { encodeUsers } from '../../../model/users/objects.ts';
import { userTable } from '../../../model/users/table.ts';
import { priorTable } from '../factors/user-prior.ts';
import type { ModelTask } from '../model-task.ts';
import type { Backend } from '../networks/backend.ts';
import { assembleModel, type Ensemble } from '../networks/ensemble.ts';
import { EpisodeUsers } from '../networks/episodes.ts';
import { prepare } from '../networks/model-job.ts';
import { calibrationRows } from '../uncertainty/calibration-rows.ts';
import { fitUncertainty } from '../uncertainty/fit-uncertainty.ts';
import type { Combined } from './factors.ts';
import { type EpochFigures, modelJob, type TrainedMember } from './networks.ts';

/** Trained networks to make one model of. */
export interface AssembleStep {
  readonly task: ModelTask;
  /** Where the model has factors. */
  readonly combined?: Combined | undefined;
  /** In the order of their numbers. */
  readonly members: readonly TrainedMember[];
}

/** A model as stored in a release; plain data. */
export interface TrainedModel {
  readonly model: ModelName;
  readonly backend: Backend;
  readonly constants: FeatureConstants;
  /** Fitted on ratings that the networks held back. */
  readonly uncertainty: UncertaintyConstants;
  /** The same with their users as new ones who show a few ratings; of `known` alone. */
  readonly fewShot?: UncertaintyConstants;
  /** Of the training ratings. */
  readonly statistics: PlainStatistics;
  /** By their path in the release; the catalogue, which the models share, is among them. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** How the training of each network went, one element an epoch. */
  readonly curves: readonly (readonly EpochFigures[])[];
}

export async function stepAssemble({ task, combined, members }: AssembleStep): Promise<TrainedModel> {
  const job = modelJob(task, combined);
  const { statistics, constants, layout } = prepare(job);
  const weights = members.map((member) => member.weights);
  const { franchises: _, ...plain } = statistics;
  const saved = await assembleModel(job, constants, layout, weights, combined?.factors);
  const own = { ...task, statistics, constants };
  const heldBack = members.map((member) => member.heldBack);
  return {
    model: task.model,
    backend: members[0].backend,
    constants,
    uncertainty: fitUncertainty(calibrationRows(own, heldBack)),
    ...(combined && { fewShot: fewShotUncertainty(own, members, combined) }),
    statistics: plain,
    objects: objectsOf(task, statistics, saved, combined),
    curves: members.map(({ curve }) => curve),
  };
}

/** How ratings fall around what is predicted for users who show a few. */
function fewShotUncertainty(
  own: ModelTask & { readonly statistics: Statistics; readonly constants: FeatureConstants },
  members: readonly TrainedMember[],
  { episodes }: Combined,
): UncertaintyConstants {
  const heldBack = members.flatMap(({ newcomers }) => newcomers ?? []);
  const users = episodes && new EpisodeUsers(episodes, own.statistics.franchises.ofMovie);
  return fitUncertainty(calibrationRows(own, heldBack, users));
}

function objectsOf(
  { model, catalogue, users }: ModelTask,
  statistics: Statistics,
  { topology, weights, vectors }: Ensemble,
  combined: Combined | undefined,
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
  if (combined) objects.set(priorPath, encodePrior(priorTable(combined.prior, combined.noise)));
  return objects;
}
