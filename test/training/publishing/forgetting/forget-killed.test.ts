import { expect, test } from '@jest/globals';
import type { Store } from '../../../../model/stores/store.ts';
import { forgetUser } from '../../../../training/publishing/forgetting/forget.ts';
import { pushDataset } from '../../../../training/reading/data/stored/push.ts';
import { readStored } from '../../../../training/reading/data/stored/read.ts';
import {
  type EveryByte,
  everyByteOfBucket,
  everyByteOfFolder,
  everyByteOfMemory,
  mentions,
} from '../../../support/every-byte.ts';
import { handfulOfData } from '../../../support/handful.ts';
import { environmentOf } from '../../../support/moto.ts';
import { fewSteps, patience } from '../../../support/soak.ts';
import { inMemory, onFolders, onS3 } from '../../../support/stores.ts';
import { type EndAtSteps, killing, stopping } from '../../reading/submitted/killed.ts';
import { ann, fillOwnRatings, ofBob, storedRatings } from '../../reading/submitted/own.ts';

function suite(emptyStore: () => Promise<Store>, everyByte: EveryByte, endAtSteps: EndAtSteps): void {
  const prepared = async () => {
    const store = await emptyStore();
    await fillOwnRatings(store);
    await pushDataset(store, 'base', handfulOfData(ann), 1);
    return store;
  };

  test(
    'a forgetting that is killed at any step can be done again, and nobody else has lost anything',
    async () => {
      const look = async (store: Store) => {
        // Also in between the data set can be read whole.
        expect((await readStored(store, 'base')).ratings.user.length).toBeGreaterThan(5);
        await forgetUser(store, ann);
        expect(await storedRatings(store)).toEqual(ofBob);
        expect([...(await readStored(store, 'base')).users]).toEqual([1, 2, 3]);
        expect(mentions(await everyByte(store), ann)).toBe(false);
      };
      expect(await endAtSteps('forget', prepared, look)).toBeGreaterThan(15);
    },
    patience,
  );
}

inMemory((emptyStore) => suite(emptyStore, everyByteOfMemory, stopping));
await onFolders((emptyStore) => suite(emptyStore, everyByteOfFolder, killing()));
// One process at a time: moto's list of versions fails beside other writers.
await onS3(
  (emptyStore, bucket) => {
    const few = killing(environmentOf(bucket), { sample: fewSteps, concurrency: 1 });
    suite(emptyStore, everyByteOfBucket(bucket), few);
  },
  { versioned: true },
);
