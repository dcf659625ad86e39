import { StoreError } from '../model/stores/store.ts';

/** Milliseconds that a request may take: less than the function's 25 s, so that the function still answers. */
export const requestLimit = 20_000;

/**
 * What the work yields. Work that takes longer goes on, and a later request may find it done.
 * @throws StoreError after that many milliseconds: the store is all that a request waits for
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `The store has not answered within ${milliseconds / 1000} s. Try again.`;
    timer = setTimeout(() => reject(new StoreError(reason)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
