import type { StoreAccess } from '../../../infra/store-access.ts';
import type { Store } from '../../../model/stores/store.ts';
import { type Call, intercepted } from '../../support/intercepted.ts';

/** What a method needs, and whether the key that it is called with is a prefix. */
const rightFor: Readonly<Record<Call['method'], keyof StoreAccess>> = {
  get: 'read',
  getRange: 'read',
  list: 'read',
  create: 'write',
  replace: 'write',
  remove: 'remove',
  erase: 'erase',
};

/** Each right, as `right on key`, with the key's pattern. */
export function rightsOf(access: StoreAccess): string[] {
  const rights = Object.entries(access) as [string, readonly string[]][];
  return rights.flatMap(([right, keys]) => keys.map((key) => `${right} on ${key}`));
}

/** The store as a role sees it that may do no more than that, as S3 would; notes the rights that are made use of. */
export function permitted(store: Store, access: StoreAccess, used: Set<string>): Store {
  return intercepted(store, async ({ method, key }, run) => {
    const right = rightFor[method];
    const pattern = (access[right] ?? []).find((one) => covers(one, key));
    if (pattern === undefined) throw new Error(`AccessDenied: ${method} ${key}`);
    used.add(`${right} on ${pattern}`);
    return run();
  });
}

const covers = (pattern: string, key: string) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(key);
