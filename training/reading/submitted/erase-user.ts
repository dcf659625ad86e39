import { readHistory } from '../../../model/ratings/history.ts';
import { historyKey, parseUserKey, submissionKey, userPrefix } from '../../../model/ratings/layout.ts';
import type { Store } from '../../../model/stores/store.ts';

/**
 * Erases a user's submissions and history, older versions included; fine if there are none.
 *
 * The submissions that trainings deleted are versions under keys that no list shows; the history names them. So it goes
 * last: an erasure that was killed finds it again.
 */
export async function eraseUser(store: Store, userId: number): Promise<void> {
  const names = new Set((await readHistory(store, userId)).history.receipts.keys());
  for await (const key of store.list(userPrefix(userId))) {
    const name = parseUserKey(key)?.name;
    if (name !== undefined) names.add(name);
  }
  for (const name of names) await store.erase(submissionKey(userId, name));
  await store.erase(historyKey(userId));
}
