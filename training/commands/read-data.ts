import type { Dataset } from '../../model/data/dataset.ts';
import type { Store } from '../../model/stores/store.ts';
import type { Reporter } from '../models/reporter.ts';
import { describeDataset } from '../reading/dataset-text.ts';
import { loadTrainingData } from '../reading/submitted/load.ts';

/** Reads what a training learns from, and says how much that is. @param spec as for `loadTrainingData` */
export async function readData(
  spec: string | undefined,
  store: Store,
  maxBadRows: number,
  reporter: Reporter,
): Promise<Dataset> {
  const data = await reporter.stage('Reading', () => loadTrainingData(spec, store, { maxBadRows }));
  console.error(describeDataset(data));
  return data;
}
