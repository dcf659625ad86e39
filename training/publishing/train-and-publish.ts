import type { Dataset } from '../../model/data/dataset.ts';
import type { Store } from '../../model/stores/store.ts';
import type { Configuration } from '../models/configuration.ts';
import type { ModelJobs, Runner } from '../models/jobs.ts';
import type { Reporter } from '../models/reporter.ts';
import type { Publication } from './publish.ts';
import { type PublishingOptions, publishCandidate } from './publish-candidate.ts';
import { trainRelease } from './train-release.ts';

/** How a release is trained and published. */
export interface TrainingOptions extends PublishingOptions {
  readonly configuration: Configuration;
  readonly seed: number;
}

/** Trains a release on `data`, writes it to the store and promotes it if it passes the gate; reports what happens. Closes the runner. */
export async function trainAndPublish(
  data: Dataset,
  store: Store,
  options: TrainingOptions,
  runner: Runner<ModelJobs>,
  progress: Reporter,
): Promise<Publication> {
  let ending: Promise<never> | undefined;
  const interrupt = () => {
    console.error('\nInterrupted: nothing is published');
    ending = runner.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupt);
  try {
    const release = await trainRelease(data, options.configuration, options.seed, runner, progress);
    progress.stop();
    // The rest takes a moment: an interruption waits for it.
    process.off('SIGINT', interrupt);
    await ending;
    return await publishCandidate(release, data, store, options, progress);
  } finally {
    process.off('SIGINT', interrupt);
    progress.stop();
    await runner.close();
  }
}
