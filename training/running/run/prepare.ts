import type { Dataset } from '../../../model/data/dataset.ts';
import { modelNames } from '../../../model/release/names.ts';
import { holdoutTask } from '../../judging/holdout/holdouts.ts';
import { adaptToSize } from '../../models/adapt-to-size.ts';
import { withoutTitles } from '../../models/model-task.ts';
import { taskName } from '../../models/plan.ts';
import { checkJob, sizeOf } from '../memory/check.ts';
import { dataName, heldOutName, prepareJob } from './release-plan.ts';
import { isPrepared, type RunSettings, writeSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/**
 * The first job: writes the data, the configuration for its size, and each model's task and hold-out. A run is prepared
 * once, whoever comes again: the data are those that were written first, since the store may have got more ratings
 * before a second attempt.
 * @throws MemoryError if this machine has too little memory for them
 */
export async function prepareRun(
  workspace: Workspace,
  read: () => Promise<Dataset>,
  settings: Omit<RunSettings, 'size'>,
): Promise<void> {
  if (await isPrepared(workspace)) return;
  const data = await readOnce(workspace, read);
  const { seed } = settings;
  const size = sizeOf(data);
  const configuration = adaptToSize(settings.configuration, size.ratings);
  checkJob({ name: prepareJob, kind: 'prepare' }, size, configuration);
  for (const model of modelNames) {
    const { task, heldOut } = holdoutTask(data, model, configuration, seed);
    await workspace.write(taskName(model), withoutTitles(task));
    await workspace.write(heldOutName(model), heldOut);
  }
  await writeSettings(workspace, { ...settings, configuration, size });
}

async function readOnce(workspace: Workspace, read: () => Promise<Dataset>): Promise<Dataset> {
  if (!(await workspace.has(dataName))) {
    const data = await read();
    if (await workspace.write(dataName, data)) return data;
  }
  return (await workspace.read(dataName)) as Dataset;
}
