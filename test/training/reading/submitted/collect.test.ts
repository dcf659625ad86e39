import { expect, test } from '@jest/globals';
import { RatingsLedger } from '../../../../model/ratings/ledger.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { collectRatings } from '../../../../training/reading/submitted/collect.ts';
import { collect, onFolders, onS3 } from '../../../support/stores.ts';
import { ann, bob, collectedRatings, ownMovie, type Sent, sendAll } from './own.ts';

const suite = (emptyStore: () => Promise<Store>) => {
  test('nothing that was acknowledged is lost between writers and two trainings at once', async () => {
    const store = await emptyStore();
    const users = [ann, bob, bob + 1];
    let writing = true;
    const write = async (user: number) => {
      const ledger = new RatingsLedger(store);
      for (let i = 1; i <= 12; i++) {
        const answer = await ledger.append(user, `key-${i}`, [{ movieId: i, rating: 4 }], 1_000_000 + i);
        expect(answer).toEqual({ receivedAt: 1_000_000 + i });
      }
    };
    const train = async () => {
      while (writing) await collectRatings(store);
    };
    const trainings = [train(), train()];
    await Promise.all(users.map(write)).finally(() => {
      writing = false;
    });
    await Promise.all(trainings);
    const rated = users.flatMap((user) =>
      Array.from({ length: 12 }, (_, i) => `${user} ${i + 1}: 4 at 1000`),
    );
    expect(await collectedRatings(store)).toEqual(rated.sort());
    expect(await collect(store.list('ratings/'))).toEqual(
      users.map((user) => `ratings/users/${user}/history.json`),
    );
  });

  test('of several descriptions of a movie the last to arrive counts, whoever comes first in the list', async () => {
    const store = await emptyStore();
    const describe = (user: number, title: string, at: number): Sent => ({
      user,
      key: title,
      at,
      ratings: [{ movieId: ownMovie, rating: 4, movie: { title, genres: [] } }],
    });
    const titleNow = async () => (await collectRatings(store)).movies.get(ownMovie)!.title;
    await sendAll(store, [describe(ann, 'second', 2000), describe(bob, 'first', 1000)]);
    expect(await titleNow()).toBe('second');
    await sendAll(store, [describe(bob, 'third', 3000)]);
    expect(await titleNow()).toBe('third');
  });
};

await onFolders(suite);
await onS3(suite);
