import { expect, test } from '@jest/globals';
import type { Store } from '../../../../../model/stores/store.ts';
import { pushDataset } from '../../../../../training/reading/data/stored/push.ts';
import { readStored } from '../../../../../training/reading/data/stored/read.ts';
import { handfulOfData } from '../../../../support/handful.ts';
import { environmentOf } from '../../../../support/moto.ts';
import { fewSteps, patience } from '../../../../support/soak.ts';
import { collect, inMemory, onFolders, onS3 } from '../../../../support/stores.ts';
import { type EndAtSteps, killing, stopping } from '../../submitted/killed.ts';

function suite(emptyStore: () => Promise<Store>, endAtSteps: EndAtSteps): void {
  test(
    'a push that is killed at any step leaves the former data set or the new one',
    async () => {
      const prepared = async () => {
        const store = await emptyStore();
        await pushDataset(store, 'base', handfulOfData(9), 1);
        return store;
      };
      const look = async (store: Store) => {
        expect([
          [1, 2, 3, 7],
          [1, 2, 3, 9],
        ]).toContainEqual([...(await readStored(store, 'base')).users]);
        await pushDataset(store, 'base', handfulOfData(7), 1);
        expect(await collect(store.list('datasets/base/'))).toHaveLength(6);
      };
      expect(await endAtSteps('push', prepared, look)).toBeGreaterThan(8);
    },
    patience,
  );
}

inMemory((emptyStore) => suite(emptyStore, stopping));
await onFolders((emptyStore) => suite(emptyStore, killing()));
await onS3((emptyStore, bucket) => suite(emptyStore, killing(environmentOf(bucket), { sample: fewSteps })));
