import type { Dataset } from '../../model/data/dataset.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import { promote } from '../../model/release/promote.ts';
import { writeRelease } from '../../model/release/write.ts';
import type { Store } from '../../model/stores/store.ts';
import type { Configuration } from '../configuration.ts';
import { Progress } from '../progress.ts';
import { WorkerPool } from '../workers/pool.ts';
import { formatEvaluation, formatIntervals } from './evaluate-holdout.ts';
import { trainRelease } from './train-release.ts';

/** Trains a release on `data`, writes it to the store and lets it serve; says on the way what happens. */
export async function trainAndPublish(
  data: Dataset,
  store: Store,
  configuration: Configuration,
  seed: number,
): Promise<Manifest> {
  const progress = new Progress();
  const pool = new WorkerPool();
  let ending: Promise<never> | undefined;
  const interrupt = () => {
    console.error('\nInterrupted: nothing is published');
    ending = pool.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupt);
  try {
    const { description, objects } = await trainRelease(data, configuration, seed, pool, progress);
    progress.stop();
    const { evaluation } = description;
    console.error(`\nRMSE in stars on permanently held-out ratings:\n${formatEvaluation(evaluation)}`);
    console.error(
      `\nRatings in their interval in percent, and mean negative log-likelihood (NLL) in nats:\n${formatIntervals(evaluation)}\n`,
    );
    // From here to the promotion is a moment: an interruption that comes now waits for it.
    process.off('SIGINT', interrupt);
    await ending;
    const manifest = await progress.stage('Publishing', () =>
      uninterrupted(async () => {
        const written = await writeRelease(store, description, objects);
        await promote(store, written.id);
        return written;
      }),
    );
    console.error(
      `Release ${manifest.id} serves from ${store.url} (trained on the ${manifest.backend} back end)`,
    );
    return manifest;
  } finally {
    process.off('SIGINT', interrupt);
    progress.stop();
    await pool.close();
  }
}

/** Lets Ctrl-C end the process only after `work`, so that no half-written release stays behind. */
async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  let asked = false;
  const remember = () => {
    asked = true;
  };
  process.once('SIGINT', remember);
  try {
    return await work();
  } finally {
    process.off('SIGINT', remember);
    if (asked) process.exit(130);
  }
}
