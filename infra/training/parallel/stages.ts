import { configurationOf } from '../../../training/models/configuration.ts';
import type { JobKind } from '../../../training/running/memory/needs.ts';
import { type RunJob, stagesOfRun } from '../../../training/running/run/run-stages.ts';
import type { Settings } from '../../settings.ts';
import type { JobRole } from '../../store-access.ts';
import { mayBeOnSpot, sizeFor } from './sizes.ts';
import type { JobTasks } from './tasks.ts';

/** A task to run, as the workflow reads it. */
export interface TaskToRun {
  readonly jobs: readonly string[];
  /** Of its container. */
  readonly name: JobRole;
  /** The definition's ARN, with its revision. */
  readonly definition: string;
  /** Units of a 1,024th of a processor, as text. */
  readonly cpu: string;
  /** MiB, as text. */
  readonly memory: string;
  readonly capacity: 'FARGATE' | 'FARGATE_SPOT';
}

/** A training's tasks: those of a stage may run side by side once those of the stages before have ended. */
export function stagesOfTasks(settings: Settings, tasks: JobTasks): TaskToRun[][] {
  const taskOf = (jobs: readonly RunJob[]): TaskToRun => {
    const kinds = jobs.map(({ kind }) => kind);
    const role = roleOf(kinds[0]);
    const { cpu, memory } = sizeFor(kinds, settings);
    return {
      jobs: jobs.map(({ name }) => name),
      name: role,
      definition: tasks.byRole[role].definition.taskDefinitionArn,
      cpu: String(cpu * 1024),
      memory: String(memory * 1024),
      capacity: mayBeOnSpot(kinds, settings) ? 'FARGATE_SPOT' : 'FARGATE',
    };
  };
  return stagesOfRun(configurationOf(settings.effort)).map((stage) => stage.map(taskOf));
}

/** The first and the last job have rights of their own. */
const roleOf = (kind: JobKind): JobRole => (kind === 'prepare' || kind === 'publish' ? kind : 'job');
