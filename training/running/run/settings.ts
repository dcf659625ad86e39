import type { GateOptions } from '../../judging/gate/rule.ts';
import type { Making } from '../../publishing/candidate.ts';
import type { DataSize } from '../../reading/data/size.ts';
import type { Workspace } from './workspace.ts';

/** What all jobs of a run have in common. */
export interface RunSettings extends GateOptions, Making {
  /** How many of the newest releases a pruning keeps. */
  readonly keep: number;
  /** Of the data. */
  readonly size: DataSize;
}

const settingsName = 'settings';

export async function readSettings(workspace: Workspace): Promise<RunSettings> {
  return (await workspace.read(settingsName)) as RunSettings;
}

/** Written last by the first job: once it exists, the other jobs have all they need. */
export async function writeSettings(workspace: Workspace, settings: RunSettings): Promise<void> {
  await workspace.write(settingsName, settings);
}

/** Erases the run, the settings first, so that remains do not look like a prepared run. */
export const endRun = (workspace: Workspace) => workspace.remove(settingsName);

export const isPrepared = (workspace: Workspace) => workspace.has(settingsName);
