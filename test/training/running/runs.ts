import type { Store } from '../../../model/stores/store.ts';
import { newMaking } from '../../../training/publishing/candidate.ts';
import { releasePlan } from '../../../training/publishing/release-plan.ts';
import { loadDataset } from '../../../training/reading/data/load.ts';
import { doJob } from '../../../training/running/run/do-job.ts';
import { prepareRun } from '../../../training/running/run/prepare.ts';
import { publishRun } from '../../../training/running/run/publish-run.ts';
import { Workspace } from '../../../training/running/run/workspace.ts';
import { silent, smallConfiguration } from '../small.ts';

export const run = 'run-1';
export const seed = 1;
export const data = await loadDataset('synthetic:users=30,movies=40,ratings=600,seed=1');
export const configuration = smallConfiguration();
export const plan = releasePlan(configuration, seed);

const settings = { ...newMaking(configuration, seed), tolerance: 0.005, keep: 5, allowSynthetic: true };

export const prepare = (store: Store) => prepareRun(new Workspace(store, run), async () => data, settings);
export const perform = (store: Store, name: string) => doJob(new Workspace(store, run), name, () => {});
export const publish = (store: Store) => publishRun(new Workspace(store, run), store, run, silent);

/** All jobs of a run, one after the other. */
export async function runAll(store: Store): Promise<void> {
  await prepare(store);
  for (const { name } of plan) await perform(store, name);
  await publish(store);
}
