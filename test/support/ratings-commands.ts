import { RatingsLedger } from '../../model/ratings/ledger.ts';
import type { Store } from '../../model/stores/store.ts';
import { forgetUser } from '../../training/publishing/forgetting/forget.ts';
import { pushDataset } from '../../training/reading/data/stored/push.ts';
import { collectRatings } from '../../training/reading/submitted/collect.ts';
import { handfulOfData } from './handful.ts';

/** What tests kill at each of its steps; `say` takes a line of output. */
export const ratingsCommands = {
  append,
  collect: (store: Store) => collectRatings(store),
  forget: (store: Store) => forgetUser(store, 1_000_000_001, 5_000_000),
  push: (store: Store) => pushDataset(store, 'base', handfulOfData(7), 1),
} as const satisfies Record<string, (store: Store, say: (line: string) => void) => Promise<unknown>>;

export type RatingsCommand = keyof typeof ratingsCommands;

/** Three requests of one user; tells of each that was acknowledged. */
async function append(store: Store, say: (line: string) => void): Promise<void> {
  const ledger = new RatingsLedger(store);
  for (let i = 1; i <= 3; i++) {
    await ledger.append(1_000_000_001, `key-${i}`, [{ movieId: i, rating: i }], 1_000_000 * i);
    say(`${i}\n`);
  }
}
