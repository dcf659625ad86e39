import { RatingsLedger } from '../../model/ratings/ledger.ts';
import { openStore } from '../../model/stores/open.ts';
import { pushDataset } from '../../training/data/stored/push.ts';
import { collectRatings } from '../../training/ratings/collect.ts';
import { forgetUser } from '../../training/ratings/forget.ts';
import { handfulOfData } from './handful.ts';
import { killedBefore } from './kill.ts';

/**
 * What tests run in a process that is killed before its call of the store of that number:
 * `ratings-child.ts append URL NUMBER`, likewise `collect`, `forget` and `push`.
 */
const [command, url, number] = process.argv.slice(2);
const store = killedBefore(Number(number), await openStore(url));
if (command === 'append') await append();
if (command === 'collect') await collectRatings(store);
if (command === 'forget') await forgetUser(store, 1_000_000_001, 5_000_000);
if (command === 'push') await pushDataset(store, 'base', handfulOfData(7), 1);

/** Three requests of one user; tells of each that was acknowledged. */
async function append(): Promise<void> {
  const ledger = new RatingsLedger(store);
  for (let i = 1; i <= 3; i++) {
    await ledger.append(1_000_000_001, `key-${i}`, [{ movieId: i, rating: i }], 1_000_000 * i);
    process.stdout.write(`${i}\n`);
  }
}
