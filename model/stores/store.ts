/** A body and the opaque version (an ETag, a digest) that names exactly these bytes. */
export interface StoredObject {
  readonly body: Uint8Array;
  readonly version: string;
}

/**
 * Where releases live. Keys are `/`-separated and relative to the store's URL.
 *
 * Every write is atomic (a reader sees all of a body or none) and conditional (nobody overwrites
 * what they have not seen), which is all that releases need to be immutable and promotions safe. Only
 * deletions are without a condition.
 */
export interface Store {
  readonly url: string;

  /**
   * Reads an object; `undefined` if there is none, `'not-modified'` if its version is still `knownVersion`.
   * @throws StoreError if the store cannot be read or the body arrives incomplete
   */
  get(key: string): Promise<StoredObject | undefined>;
  get(key: string, knownVersion: string | undefined): Promise<StoredObject | 'not-modified' | undefined>;

  /**
   * Reads the bytes of an object from `start` to before `end`, as far as it has them; `undefined` if it has none of them
   * or is not there.
   * @throws StoreError as `get`
   */
  getRange(key: string, start: number, end: number): Promise<Uint8Array | undefined>;

  /** Creates an object; returns false if it exists already, whoever wrote it. */
  create(key: string, body: Uint8Array): Promise<boolean>;

  /** Replaces the object of that version by `body`; its new version, or undefined if somebody else was faster. */
  replace(key: string, body: Uint8Array, version: string): Promise<string | undefined>;

  /** Deletes an object; fine if there is none. A bucket with versions keeps it recoverable. */
  remove(key: string): Promise<void>;

  /**
   * Deletes an object and every older version of it that the store keeps, for good; fine if there is none.
   * An erasure that broke off leaves the object where lists show it, to be erased again.
   */
  erase(key: string): Promise<void>;

  /** Every key that starts with `prefix`, in ascending order. */
  list(prefix: string): AsyncIterable<string>;
}

/** A store that cannot do what was asked; the message says what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
