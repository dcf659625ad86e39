import type { Store } from '../../model/stores/store.ts';

/** One call of a store's method; `number` counts from 1 over all of them. */
export interface Call {
  readonly number: number;
  readonly method: Exclude<keyof Store, 'url'>;
  readonly key: string;
}

/** Whether the call changes the store. */
export const isWrite = ({ method }: Pick<Call, 'method'>): boolean =>
  method !== 'get' && method !== 'getRange' && method !== 'list';

/** Decides what becomes of a call: runs it, or throws, before or after. */
export type Interceptor = <T>(call: Call, run: () => Promise<T>) => Promise<T>;

/** The store with something in front of every call. */
export function intercepted(store: Store, around: Interceptor): Store {
  let number = 0;
  const call = <T>(method: Call['method'], key: string, run: () => Promise<T>) =>
    around({ number: ++number, method, key }, run);
  return {
    url: store.url,
    // biome-ignore lint/suspicious/noExplicitAny: one implementation of two overloads
    get: (key: string, knownVersion?: string): Promise<any> =>
      call('get', key, () => store.get(key, knownVersion)),
    getRange: (key, start, end) => call('getRange', key, () => store.getRange(key, start, end)),
    create: (key, body) => call('create', key, () => store.create(key, body)),
    replace: (key, body, version) => call('replace', key, () => store.replace(key, body, version)),
    remove: (key) => call('remove', key, () => store.remove(key)),
    erase: (key) => call('erase', key, () => store.erase(key)),
    async *list(prefix) {
      yield* await call('list', prefix, async () => store.list(prefix));
    },
  };
}

/** The calls that some work makes of a store, in their order. */
export async function callsOf(store: Store, work: (store: Store) => Promise<unknown>): Promise<Call[]> {
  const calls: Call[] = [];
  await work(
    intercepted(store, (call, run) => {
      calls.push(call);
      return run();
    }),
  );
  return calls;
}
