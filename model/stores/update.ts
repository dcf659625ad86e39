import { type BackOff, backOff } from './back-off.ts';
import { type Store, type StoredObject, StoreError } from './store.ts';

/** Returned by an attempt that lost a race: its basis has changed since. */
export const overtaken = Symbol('overtaken');

const mostAttempts = 20;
const between: BackOff = { base: 10, cap: 500 };

/** How to retry while others keep changing the same object. */
export interface Retries {
  /** 20 by default. */
  readonly attempts?: number;
  /** Advice in the error after the last attempt. */
  readonly advice?: string;
}

/** The outcome of a change: the body to write (undefined leaves the object unchanged), and the result for the caller. */
export interface Change<T> {
  readonly body?: Uint8Array | undefined;
  readonly result: T;
}

/**
 * Changes an object by compare-and-set: reads it, computes the change and writes it; starts again if the object has
 * changed meanwhile.
 * @param change given the object, or undefined if there is none; may be called several times
 * @returns the result of the change that was written
 * @throws StoreError if others keep changing the object, or the store fails
 */
export function update<T>(
  store: Store,
  key: string,
  change: (stored: StoredObject | undefined) => Change<T> | Promise<Change<T>>,
  options?: Retries,
): Promise<T> {
  const attempt = async () => {
    const stored = await store.get(key);
    const { body, result } = await change(stored);
    if (body === undefined || (await swap(store, key, body, stored?.version))) return result;
    return overtaken;
  };
  return retryOvertaken(`${key} in ${store.url}`, attempt, options);
}

/**
 * Writes an object on the condition that it still has that version, or is not there yet if that is undefined.
 * @returns false after a lost race
 */
export async function swap(
  store: Store,
  key: string,
  body: Uint8Array,
  version: string | undefined,
): Promise<boolean> {
  if (version === undefined) return store.create(key, body);
  return (await store.replace(key, body, version)) !== undefined;
}

/**
 * Repeats an attempt until it does not lose a race.
 * @param what others keep changing, for the error
 * @throws StoreError after the last attempt
 */
export async function retryOvertaken<T>(
  what: string,
  attempt: () => Promise<T | typeof overtaken>,
  { attempts = mostAttempts, advice = 'Try again later.' }: Retries = {},
): Promise<T> {
  for (let failures = 1; ; failures++) {
    const result = await attempt();
    if (result !== overtaken) return result;
    if (failures === attempts) throw new StoreError(`Other processes keep changing ${what}. ${advice}`);
    await backOff(failures, between);
  }
}
