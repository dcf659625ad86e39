import type { GateOptions } from '../../judging/gate/rule.ts';
import type { Making } from '../../publishing/candidate.ts';
import type { DataSize } from '../../reading/data/size.ts';
import type { Workspace } from './workspace.ts';

/** What all jobs of a run have in common. */
export interface RunSettings extends GateOptions, Making {
  /** How many of the newest releases a pruning spares. */
  readonly keep: number;
  /** Of the data. */
  readonly size: DataSize;
}

const settingsName = 'settings';

export async function readSettings(workspace: Workspace): Promise<RunSettings> {
  return (await workspace.read(settingsName)) as RunSettings;
}

/** To be written last by the first job: with it, all that the others need is there. */
export async function writeSettings(workspace: Workspace, settings: RunSettings): Promise<void> {
  await workspace.write(settingsName, settings);
}

/** Erases the run: these first, so that nobody takes what is left for a run that is prepared. */
export const endRun = (workspace: Workspace) => workspace.remove(settingsName);

export const isPrepared = (workspace: Workspace) => workspace.has(settingsName);
