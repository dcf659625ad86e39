import type { Dataset } from '../../../model/data/dataset.ts';
import { modelNames } from '../../../model/release/names.ts';
import { holdoutTask } from '../../judging/holdout/holdouts.ts';
import { adaptToSize } from '../../models/adapt-to-size.ts';
import { withoutTitles } from '../../models/model-task.ts';
import { taskName } from '../../models/plan.ts';
import { dataName, heldOutName } from './release-plan.ts';
import { isPrepared, type RunSettings, writeSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/**
 * The first job: writes the data, the configuration for its size, and each model's task and hold-out. A run is prepared
 * once, whoever comes again: the data are those that were written first, since the store may have got more ratings
 * before a second attempt.
 */
export async function prepareRun(
  workspace: Workspace,
  read: () => Promise<Dataset>,
  settings: RunSettings,
): Promise<void> {
  if (await isPrepared(workspace)) return;
  const data = await readOnce(workspace, read);
  const { seed } = settings;
  const configuration = adaptToSize(settings.configuration, data.ratings.user.length);
  for (const model of modelNames) {
    const { task, heldOut } = holdoutTask(data, model, configuration, seed);
    await workspace.write(taskName(model), withoutTitles(task));
    await workspace.write(heldOutName(model), heldOut);
  }
  await writeSettings(workspace, { ...settings, configuration });
}

async function readOnce(workspace: Workspace, read: () => Promise<Dataset>): Promise<Dataset> {
  if (!(await workspace.has(dataName))) {
    const data = await read();
    if (await workspace.write(dataName, data)) return data;
  }
  return (await workspace.read(dataName)) as Dataset;
}
