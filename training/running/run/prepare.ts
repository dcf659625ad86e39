import type { Dataset } from '../../../model/data/dataset.ts';
import { adaptToSize } from '../../models/adapt-to-size.ts';
import { dataName, modelInputs } from '../../publishing/release-plan.ts';
import { type DataSize, type SizeCheck, sizeOf } from '../../reading/data/size.ts';
import { checkJob } from '../memory/check.ts';
import { prepareJob } from './run-stages.ts';
import { isPrepared, type RunSettings, writeSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/**
 * The first job: writes the data, the configuration for its size, and each model's task and hold-out. A run is prepared
 * once, however often this is called: the data are those that were written first, since the store may have got more ratings
 * before a second attempt.
 * @param read calls the check before it reads ratings
 * @throws MemoryError if this machine has too little memory for them; nothing has been written then
 */
export async function prepareRun(
  workspace: Workspace,
  read: (checkSize: SizeCheck) => Promise<Dataset>,
  settings: Omit<RunSettings, 'size'>,
): Promise<void> {
  if (await isPrepared(workspace)) return;
  const adapted = ({ ratings }: DataSize) => adaptToSize(settings.configuration, ratings);
  const checkSize = (size: DataSize) =>
    void checkJob({ name: prepareJob, kind: 'prepare' }, size, adapted(size));
  const data = await readOnce(workspace, read, checkSize);
  const { seed } = settings;
  const size = sizeOf(data);
  const configuration = adapted(size);
  for (const [name, value] of modelInputs(data, configuration, seed)) await workspace.write(name, value);
  await writeSettings(workspace, { ...settings, configuration, size });
}

async function readOnce(
  workspace: Workspace,
  read: (checkSize: SizeCheck) => Promise<Dataset>,
  checkSize: SizeCheck,
): Promise<Dataset> {
  if (!(await workspace.has(dataName))) {
    const data = await read(checkSize);
    checkSize(sizeOf(data));
    if (await workspace.write(dataName, data)) return data;
  }
  return (await workspace.read(dataName)) as Dataset;
}
