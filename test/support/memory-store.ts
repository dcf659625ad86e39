import { sha256 } from '../../model/digest.ts';
import { checkKey, checkPrefix } from '../../model/stores/keys.ts';
import type { Store, StoredObject } from '../../model/stores/store.ts';

/** A store for tests that need many, or want to look at every byte; it keeps to the contract of all stores. */
export class MemoryStore implements Store {
  readonly url = 'memory:';
  readonly objects = new Map<string, Uint8Array>();

  get(key: string): Promise<StoredObject | undefined>;
  get(key: string, knownVersion: string | undefined): Promise<StoredObject | 'not-modified' | undefined>;
  async get(key: string, knownVersion?: string): Promise<StoredObject | 'not-modified' | undefined> {
    checkKey(key);
    const body = this.objects.get(key);
    if (body === undefined) return undefined;
    const version = sha256(body);
    return version === knownVersion ? 'not-modified' : { body, version };
  }

  async getRange(key: string, start: number, end: number): Promise<Uint8Array | undefined> {
    checkKey(key);
    const part = this.objects.get(key)?.slice(start, end);
    return part && part.length > 0 ? part : undefined;
  }

  async create(key: string, body: Uint8Array): Promise<boolean> {
    checkKey(key);
    if (this.objects.has(key)) return false;
    this.objects.set(key, body);
    return true;
  }

  async replace(key: string, body: Uint8Array, version: string): Promise<string | undefined> {
    checkKey(key);
    const before = this.objects.get(key);
    if (before === undefined || sha256(before) !== version) return undefined;
    this.objects.set(key, body);
    return sha256(body);
  }

  async remove(key: string): Promise<void> {
    checkKey(key);
    this.objects.delete(key);
  }

  erase(key: string): Promise<void> {
    return this.remove(key);
  }

  async *list(prefix: string): AsyncIterable<string> {
    checkPrefix(prefix);
    yield* [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}
