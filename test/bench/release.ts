import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReleaseError } from '../../model/release/error.ts';
import { openCurrent, type Release } from '../../model/release/release.ts';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';
import { StoreError } from '../../model/stores/store.ts';
import { Progress } from '../../training/commands/progress.ts';
import { defaultTolerance } from '../../training/judging/gate/rule.ts';
import { configurationOf } from '../../training/models/configuration.ts';
import { trainAndPublish } from '../../training/publishing/train-and-publish.ts';
import { loadDataset } from '../../training/reading/data/load.ts';
import { WorkerPool } from '../../training/running/threads/pool.ts';

/** The release that serves there. Without one the process ends with what to do. */
export async function releaseToMeasure(storeUrl: string): Promise<Release> {
  try {
    const release = await openCurrent(await openStore(storeUrl));
    if (release) return release;
    console.error(`${storeUrl} holds no release. Train one first: npm run train.`);
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof ReleaseError)) throw error;
    console.error(error.message);
  }
  process.exit(1);
}

/** Measures in the store that is named, else in the usual one, else in one with a release that is trained for that alone. */
export async function withStore(
  named: string | undefined,
  measure: (storeUrl: string) => Promise<void>,
): Promise<void> {
  const usual = named ?? defaultStoreUrl();
  if (named !== undefined || (await openStore(usual).then(openCurrent))) return measure(usual);
  const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  try {
    console.error(`${usual} holds no release: training one to measure, which takes a minute or two`);
    const storeUrl = pathToFileURL(folder).href;
    const data = await loadDataset();
    const gate = { tolerance: defaultTolerance, allowSynthetic: true };
    const options = { ...gate, configuration: configurationOf('default'), seed: 1, keep: 1 };
    await trainAndPublish(data, await openStore(storeUrl), options, new WorkerPool(), new Progress());
    await measure(storeUrl);
  } finally {
    await rm(folder, { recursive: true });
  }
}
