import { expect, test } from '@jest/globals';
import { readForgotten } from '../../../../model/ratings/forgotten.ts';
import { RatingsLedger } from '../../../../model/ratings/ledger.ts';
import { ReleaseError } from '../../../../model/release/error.ts';
import { rollback } from '../../../../model/release/promote.ts';
import { openCurrent, verifyRelease } from '../../../../model/release/release.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { forgetUser } from '../../../../training/publishing/forgetting/forget.ts';
import { eraseForgottenReleases } from '../../../../training/publishing/forgetting/forgotten-releases.ts';
import { pushDataset } from '../../../../training/reading/data/stored/push.ts';
import { readStored } from '../../../../training/reading/data/stored/read.ts';
import { collectRatings } from '../../../../training/reading/submitted/collect.ts';
import { loadTrainingData } from '../../../../training/reading/submitted/load.ts';
import { publishTinyRelease } from '../../../functions/server/tiny-release.ts';
import {
  type EveryByte,
  everyByteOfBucket,
  everyByteOfFolder,
  mentions,
} from '../../../support/every-byte.ts';
import { handfulOfData } from '../../../support/handful.ts';
import { soak } from '../../../support/soak.ts';
import { collect, onFolders, onS3 } from '../../../support/stores.ts';
import { ann, bob, fillOwnRatings, ofBob, ownMovie, storedRatings } from '../../reading/submitted/own.ts';

/** Of the base data set: no other number looks like it. */
const carol = 987_654_321;

const first = '20260101T000000000Z-first';
const second = '20260102T000000000Z-second';
const future = '29990101T000000000Z-future';

/** Ann and Bob have sent ratings, some are compacted; Carol and Ann are in the base, and in two releases. */
async function fill(store: Store): Promise<Store> {
  await fillOwnRatings(store);
  await pushDataset(store, 'base', handfulOfData(carol), 1);
  await pushDataset(store, 'other', handfulOfData(ann));
  // Another data set in its place: what was there is no longer wanted, and may not linger.
  await pushDataset(store, 'replaced', handfulOfData(ann));
  await pushDataset(store, 'replaced', handfulOfData(4));
  await publishTinyRelease(store, first, [1, ann]);
  await publishTinyRelease(store, second, [ann, carol]);
  return store;
}

/** What must be gone from every byte, older versions of a bucket among them. */
function erasures(filled: () => Promise<Store>, everyByte: EveryByte): void {
  test('erases own ratings and base data at once, and releases once another serves', async () => {
    const store = await filled();
    expect(mentions(await everyByte(store), ann)).toBe(true);
    expect(await forgetUser(store, ann)).toEqual({
      ownRatings: true,
      datasets: ['other'],
      releases: { serving: second, others: [first] },
    });
    expect(await storedRatings(store)).toEqual(ofBob);
    for (const name of ['base', 'other', 'replaced']) {
      expect([...(await readStored(store, name)).users]).not.toContain(ann);
    }
    // Nothing may break what serves, and what it can be rolled back to, before the next training.
    await verifyRelease((await openCurrent(store))!);

    await publishTinyRelease(store, future, [1, 2]);
    expect(await eraseForgottenReleases(store, await readForgotten(store))).toEqual({
      others: [first, second],
    });
    await verifyRelease((await openCurrent(store))!);
    const bytes = await everyByte(store);
    expect(mentions(bytes, ann)).toBe(false);
    expect(mentions(bytes, bob)).toBe(true);
    await expect(rollback(store)).rejects.toThrow(ReleaseError);
  });

  test('erases a user of the base alone', async () => {
    const store = await filled();
    const { ownRatings, datasets } = await forgetUser(store, carol);
    expect({ ownRatings, datasets }).toEqual({ ownRatings: false, datasets: ['base'] });
    await publishTinyRelease(store, future, [1, 2]);
    expect((await eraseForgottenReleases(store, await readForgotten(store))).others).toEqual([second]);
    expect(mentions(await everyByte(store), carol)).toBe(false);
    expect([...(await readStored(store, 'base')).users]).toEqual([1, 2, 3]);
  });

  test('erases releases itself where the one that serves does not hold the user', async () => {
    const store = await filled();
    await publishTinyRelease(store, future, [1, 2]);
    expect((await forgetUser(store, ann)).releases).toEqual({ others: [first, second] });
    expect(mentions(await everyByte(store), ann)).toBe(false);
    await verifyRelease((await openCurrent(store))!);
  });

  test('keeps the user out of every later training, and of what is pushed again', async () => {
    const store = await filled();
    await forgetUser(store, carol);
    await pushDataset(store, 'base', handfulOfData(carol));
    expect([...(await readStored(store, 'base')).users]).toEqual([1, 2, 3]);
    await publishTinyRelease(store, future, [1, 2]);
    await eraseForgottenReleases(store, await readForgotten(store));
    expect(mentions(await everyByte(store), carol)).toBe(false);
    const ledger = new RatingsLedger(store);
    expect(await ledger.append(carol, 'late', [{ movieId: 1, rating: 1 }], 9_000_000)).toBe('forgotten');
  });
}

/** What later readers and writers find, on whatever store. */
function aftermath(filled: () => Promise<Store>): void {
  test('a movie stays known when the user who described it is forgotten', async () => {
    const store = await filled();
    await forgetUser(store, ann);
    const { catalogue, counts } = await loadTrainingData('store:base', store);
    expect([...catalogue.ids]).toEqual([1, 2, ownMovie]);
    expect(counts.own).toMatchObject({ ratings: 2, users: 1, movies: 1, undescribed: 0 });
  });

  test('what a training in progress has written back goes with the next', async () => {
    const store = await filled();
    await forgetUser(store, ann);
    const late = `ratings/users/${ann}/history.json`;
    await store.create(late, Buffer.from('{"formatVersion":1,"ratings":[],"received":[]}'));
    await collectRatings(store);
    expect(await collect(store.list(`ratings/users/${ann}`))).toEqual([]);
  });

  test('done twice it changes nothing, done for nobody it finds nothing', async () => {
    const store = await filled();
    await forgetUser(store, ann);
    expect(await forgetUser(store, ann)).toMatchObject({ ownRatings: false, datasets: [] });
    const never = await forgetUser(store, 555_555_555);
    expect(never).toMatchObject({ ownRatings: false, datasets: [] });
  });
}

await onFolders((emptyStore) => {
  const filled = async () => fill(await emptyStore());
  erasures(filled, everyByteOfFolder);
  aftermath(filled);
});
await onS3(
  (emptyStore, bucket) => {
    const filled = async () => fill(await emptyStore());
    erasures(filled, everyByteOfBucket(bucket));
    if (soak) aftermath(filled);
  },
  { versioned: true },
);
