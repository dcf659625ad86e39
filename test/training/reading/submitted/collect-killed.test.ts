import { expect, test } from '@jest/globals';
import type { Store } from '../../../../model/stores/store.ts';
import { collectRatings } from '../../../../training/reading/submitted/collect.ts';
import { environmentOf } from '../../../support/moto.ts';
import { fewSteps, patience } from '../../../support/soak.ts';
import { collect, inMemory, onFolders, onS3 } from '../../../support/stores.ts';
import { type EndAtSteps, killing, stopping } from './killed.ts';
import { ann, bob, collectedRatings, ownMovie, type Sent, sendAll, storedRatings } from './own.ts';

const movie = { title: 'Mine', genres: ['Drama'] };

/** Ann has a history already when the second half comes; her newer rating of movie 1 is older by its timestamp. */
const before: Sent[] = [
  {
    user: ann,
    key: 'a1',
    at: 1_000_000,
    ratings: [
      { movieId: 1, rating: 1 },
      { movieId: 2, rating: 2 },
    ],
  },
];
const after: Sent[] = [
  { user: ann, key: 'a2', at: 2_000_000, ratings: [{ movieId: 1, rating: 5, timestamp: 7 }] },
  { user: ann, key: 'a3', at: 3_000_000, ratings: [{ movieId: 2, rating: 3 }] },
  { user: bob, key: 'a1', at: 4_000_000, ratings: [{ movieId: ownMovie, rating: 4, movie }] },
];
const expected = [`${ann} 1: 1 at 1000`, `${ann} 2: 3 at 3000`, `${bob} ${ownMovie}: 4 at 4000`];

const suite = (emptyStore: () => Promise<Store>, endAtSteps: EndAtSteps) => {
  test(
    'a training that is killed at any step of the compaction loses nothing',
    async () => {
      const prepared = async () => {
        const store = await emptyStore();
        await sendAll(store, before);
        await collectRatings(store);
        await sendAll(store, after);
        return store;
      };
      const look = async (store: Store) => {
        expect(await storedRatings(store)).toEqual(expected);
        // Whoever has no answer yet asks again, much later: an old request does not become a new one.
        await sendAll(
          store,
          [...after, ...before].map((sent) => ({ ...sent, at: 9_000_000 })),
        );
        expect(await collectedRatings(store)).toEqual(expected);
        expect((await collectRatings(store)).movies.get(ownMovie)).toMatchObject(movie);
        expect(await collect(store.list('ratings/'))).toEqual([
          'ratings/movies.json',
          `ratings/users/${ann}/history.json`,
          `ratings/users/${bob}/history.json`,
        ]);
      };
      expect(await endAtSteps('collect', prepared, look)).toBeGreaterThan(12);
    },
    patience,
  );

  test(
    'a function that is killed at any step has stored what it has acknowledged',
    async () => {
      const look = async (store: Store, stdout: string) => {
        const line = (i: number) => `${ann} ${i}: ${i} at ${1000 * i}`;
        const acknowledged = stdout.split('\n').filter(Boolean).map(Number).map(line);
        expect(await storedRatings(store)).toEqual(expect.arrayContaining(acknowledged));
        const requests = [1, 2, 3].map((i) => ({
          user: ann,
          key: `key-${i}`,
          at: 1_000_000 * i,
          ratings: [{ movieId: i, rating: i }],
        }));
        await sendAll(store, requests);
        expect(await collectedRatings(store)).toEqual([1, 2, 3].map(line));
      };
      expect(await endAtSteps('append', emptyStore, look)).toBeGreaterThan(8);
    },
    patience,
  );
};

inMemory((emptyStore) => suite(emptyStore, stopping));
await onFolders((emptyStore) => suite(emptyStore, killing()));
await onS3((emptyStore, bucket) => suite(emptyStore, killing(environmentOf(bucket), { sample: fewSteps })));
