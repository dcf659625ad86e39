import { FolderStore } from '../../../model/stores/folder.ts';
import type { Store } from '../../../model/stores/store.ts';
import { configurationOf } from '../../../training/models/configuration.ts';
import { newMaking } from '../../../training/publishing/candidate.ts';
import { loadTrainingData } from '../../../training/reading/submitted/load.ts';
import { doJob } from '../../../training/running/run/do-job.ts';
import { writeFailure } from '../../../training/running/run/failure.ts';
import { prepareRun } from '../../../training/running/run/prepare.ts';
import { publishRun } from '../../../training/running/run/publish-run.ts';
import { Workspace } from '../../../training/running/run/workspace.ts';
import { stopAt } from '../../support/stopped.ts';
import { silent } from '../../training/small.ts';
import type { Order, Report } from './containers.ts';
import { permitted } from './permitted.ts';

// What comes out of a store is of Node's own realm, which tests are not: jobs are done in a process beside them.
process.on('message', async (order: Order) => {
  const used = new Set<string>();
  const error = await obey(order, used).catch((caught: Error) => caught.message);
  const report: Report = { number: order.number, used: [...used], ...(error ? { error } : {}) };
  process.send!(report);
});

async function obey({ folder, task, access, killedAt }: Order, used: Set<string>): Promise<undefined> {
  const store = permitted(new FolderStore(folder), access, used);
  if (killedAt === undefined) await doTask(task, store);
  else await stopAt(killedAt, store, (dying) => doTask(task, dying), { counts: isCreation, within: true });
}

const isCreation = ({ method }: { readonly method: string }) => method === 'create';

/** Does what `training/commands/job.ts` does; trains on `store:small`, quickly. */
async function doTask({ run, jobs }: Order['task'], store: Store): Promise<void> {
  const workspace = new Workspace(store, run);
  for (const name of jobs) {
    try {
      if (name === 'prepare') await prepare(workspace, store);
      else if (name === 'publish') await publishRun(workspace, store, run, silent);
      else await doJob(workspace, name, () => {});
    } catch (error) {
      await writeFailure(store, run, { job: name, message: (error as Error).message });
      throw error;
    }
  }
}

function prepare(workspace: Workspace, store: Store): Promise<void> {
  const making = newMaking(configurationOf('quick'), 1);
  const settings = { ...making, tolerance: 5, keep: 1, allowSynthetic: false };
  return prepareRun(workspace, () => loadTrainingData('store:small', store), settings);
}
