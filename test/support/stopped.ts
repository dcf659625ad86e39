import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../model/stores/store.ts';
import { type Call, intercepted } from './intercepted.ts';

/**
 * Does some work on a store up to its call of that number, and leaves it there: neither this call nor any later one is
 * ever answered, so nothing is tidied up, as when the process were killed.
 * @param counts which calls are counted
 * @param within whether the store still does what the last call asks
 */
export async function stopAt(
  number: number,
  store: Store,
  work: (store: Store) => Promise<unknown>,
  { counts = (_call: Call): boolean => true, within = false } = {},
): Promise<void> {
  let counted = 0;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const never = new Promise<never>(() => {});
  const dying = intercepted(store, async (call, run) => {
    if (counted >= number) return never;
    if (!counts(call) || ++counted < number) return run();
    if (within) await run();
    stop();
    return never;
  });
  await Promise.race([stopped, work(dying)]);
  // Calls that were under way come to their end.
  await setImmediate();
}
