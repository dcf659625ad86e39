import type { Dataset } from '../../model/data/dataset.ts';
import type { Store } from '../../model/stores/store.ts';
import type { Reporter } from '../models/reporter.ts';
import type { ReadingOptions } from '../reading/data/read-folder.ts';
import { describeDataset } from '../reading/dataset-text.ts';
import { loadTrainingData } from '../reading/submitted/load.ts';

/** Reads what a training learns from, and prints how much that is. Takes a `spec` as `loadTrainingData` does. */
export async function readData(
  spec: string | undefined,
  store: Store,
  options: ReadingOptions,
  reporter: Reporter,
): Promise<Dataset> {
  const data = await reporter.stage('Reading', () => loadTrainingData(spec, store, options));
  console.error(describeDataset(data));
  return data;
}
