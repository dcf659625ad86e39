import type { Store } from '../../model/stores/store.ts';
import { intercepted } from './intercepted.ts';

/** The store of a process that is killed just before its call of that number, as by a power cut: nothing is tidied up. */
export function killedBefore(number: number, store: Store): Store {
  return intercepted(store, (call, run) => {
    if (call.number === number) process.kill(process.pid, 'SIGKILL');
    // The signal takes a moment, in which no call must get through.
    return call.number >= number ? new Promise(() => {}) : run();
  });
}
