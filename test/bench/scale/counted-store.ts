import type { Store } from '../../../model/stores/store.ts';

/** Dollars for a thousand requests of S3 that read. https://aws.amazon.com/s3/pricing/ (us-east-1, standard) */
const dollarsPerThousand = 0.0004;

/** What has been read from a store. */
export class Reads {
  requests = 0;
  bytes = 0;

  /** Since the last call. */
  take(): { readonly requests: number; readonly bytes: number } {
    const taken = { requests: this.requests, bytes: this.bytes };
    this.requests = 0;
    this.bytes = 0;
    return taken;
  }
}

/** What so many requests would cost in S3, as dollars for a million times. */
export function dollarsPerMillion(requests: number): number {
  return requests * dollarsPerThousand * 1000;
}

/** The store, whose reads are counted: each would be one request to S3. */
export function countedStore(store: Store, reads: Reads): Store {
  const count = (body: Uint8Array | undefined) => {
    reads.requests++;
    reads.bytes += body?.length ?? 0;
  };
  return {
    url: store.url,
    // biome-ignore lint/suspicious/noExplicitAny: one implementation of two overloads
    async get(key: string, knownVersion?: string): Promise<any> {
      const stored = await store.get(key, knownVersion);
      count(stored === 'not-modified' ? undefined : stored?.body);
      return stored;
    },
    async getRange(key, start, end) {
      const body = await store.getRange(key, start, end);
      count(body);
      return body;
    },
    create: (key, body) => store.create(key, body),
    replace: (key, body, version) => store.replace(key, body, version),
    remove: (key) => store.remove(key),
    erase: (key) => store.erase(key),
    list: (prefix) => store.list(prefix),
  };
}
