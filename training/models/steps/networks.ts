import { deriveSeed, Random } from '../../random.ts';
import type { ModelTask } from '../model-task.ts';
import { type Backend, useBackend } from '../networks/backend.ts';
import type { FitProgress } from '../networks/fit.ts';
import { dealParts, parts } from '../networks/held-back.ts';
import type { ModelJob } from '../networks/model-job.ts';
import { type MemberResult, trainMember } from '../networks/train-member.ts';
import type { Combined } from './factors.ts';

/** A network to train. */
export interface MemberStep {
  readonly task: ModelTask;
  /** Where the model has factors. */
  readonly combined?: Combined | undefined;
  /** From 1. */
  readonly number: number;
  readonly seed: number;
}

/** A trained network, what it was trained on, and how its training went. */
export interface TrainedMember extends MemberResult {
  readonly backend: Backend;
  readonly curve: readonly EpochFigures[];
}

/** What an epoch of a network's training ended with, in stars. */
export interface EpochFigures {
  /** Root of the mean squared error on the training ratings over the epoch, dropout on. */
  readonly loss: number;
  /** On the held-out ratings that were watched; NaN where nothing is held out. */
  readonly rmse: number;
}

export async function stepMember(
  { task, combined, number, seed }: MemberStep,
  report: (progress: FitProgress) => void,
): Promise<TrainedMember> {
  const backend = await useBackend();
  const curve: EpochFigures[] = [];
  const job = { ...modelJob(task, combined), part: (number - 1) % parts, seed };
  const result = trainMember(job, (fit) => {
    if (fit.rmse !== undefined) curve.push({ loss: fit.loss, rmse: fit.rmse });
    report(fit);
  });
  return { ...result, backend, curve };
}

/** What the networks of a model have in common. */
export function modelJob(task: ModelTask, combined: Combined | undefined): ModelJob {
  const { model, seed, ratings, users } = task;
  return {
    ...task,
    users: users.length,
    partOf: dealParts(model, ratings, new Random(deriveSeed(seed, model, 'parts'))),
    ...(combined && { affinity: combined.affinity, episodes: combined.episodes }),
  };
}
