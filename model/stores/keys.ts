import { StoreError } from './store.ts';

/**
 * One part of a key. It cannot be `..`, be absolute or begin with a dot, so no key leaves its store and
 * names that begin with a dot are free for a store's own files. Only ASCII, so that code units, UTF-8 bytes
 * (the order of S3) and file names sort alike.
 */
const segment = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Whether a store may hold an object under this key. */
export function isKey(key: string): boolean {
  return key.split('/').every((part) => segment.test(part));
}

/** @throws StoreError unless `key` is one that a store may hold an object under */
export function checkKey(key: string): void {
  if (isKey(key)) return;
  throw new StoreError(
    `'${key}' is not a valid key: its parts, separated by '/', may contain letters, digits, '_', '-' and '.', and must not begin with '.' or '-'.`,
  );
}

/** @throws StoreError unless `prefix` is empty, a key, or a key and a `/` */
export function checkPrefix(prefix: string): void {
  if (prefix !== '') checkKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
}
