import type { Dataset } from '../../../model/data/dataset.ts';
import type { Store } from '../../../model/stores/store.ts';
import { type LoadOptions, loadDataset } from '../data/load.ts';
import { collectRatings } from './collect.ts';
import { mergeRatings } from './merge.ts';

/**
 * What a training learns from: the base data set and the deployment's own ratings in `store`, which are compacted on
 * the way; nobody is in it who was forgotten. What the own ratings came to stands in `counts.own`.
 * @param spec as for `loadDataset`; `store:NAME` is read from the same store
 * @throws DataError if there is no such data, or it is bad; StoreError if the store does not answer
 */
export async function loadTrainingData(
  spec: string | undefined,
  store: Store,
  options: Omit<LoadOptions, 'store'> = {},
): Promise<Dataset> {
  const base = await loadDataset(spec, { ...options, store });
  return mergeRatings(base, await collectRatings(store));
}
