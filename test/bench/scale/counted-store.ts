import type { Store, StoredObject } from '../../../model/stores/store.ts';
import { intercepted } from '../../support/intercepted.ts';

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
  return intercepted(store, async ({ method }, run) => {
    const result = await run();
    const body = method === 'get' ? (result as StoredObject | undefined)?.body : result;
    if (method === 'get' || method === 'getRange') {
      reads.requests++;
      reads.bytes += (body as Uint8Array | undefined)?.length ?? 0;
    }
    return result;
  });
}
