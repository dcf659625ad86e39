import { StoreError } from '../model/stores/store.ts';

/** Milliseconds that a request may take: less than the function's 25 s, so that the function still answers. */
export const requestLimit = 20_000;

/**
 * Returns the result of the work. Work that takes longer continues, and a later request may find it done.
 * @throws StoreError after that many milliseconds: the store is all that a request waits for
 */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    // A warm request waits for nothing and ends before this runs: a timer would cost it more than its routing does.
    const waiting = setImmediate(() => {
      const reason = `The store has not answered within ${milliseconds / 1000} s. Try again.`;
      timer = setTimeout(() => reject(new StoreError(reason)), milliseconds);
    });
    const stopping =
      <U>(settle: (value: U) => void) =>
      (value: U) => {
        clearImmediate(waiting);
        clearTimeout(timer);
        settle(value);
      };
    work.then(stopping(resolve), stopping(reject));
  });
}
