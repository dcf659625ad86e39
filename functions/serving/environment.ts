import { Predictor } from '../../model/predict/predictor.ts';
import { readPointer } from '../../model/release/pointer.ts';
import { openRelease } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import type { FunctionName } from '../http/routes.ts';
import { recordSwap } from '../observe/swap.ts';
import { createServing, type Serving } from './serving.ts';

/** By their URL: a client of S3 keeps its connections. */
const stores = new Map<string, Promise<Store>>();

/**
 * The current release of the store that `MARQUEE_STORE` names, read at the first request that needs it, and exchanged when
 * another is promoted.
 * @param name of the function, for what is told of exchanges
 */
export function servingFromEnvironment(name: FunctionName): Serving {
  return createServing(
    {
      named: async (knownVersion) => {
        const store = await storeFromEnvironment();
        const pointer = await (knownVersion === undefined
          ? readPointer(store)
          : readPointer(store, knownVersion));
        if (pointer === undefined || pointer === 'not-modified') return pointer;
        return { id: pointer.pointer.release, version: pointer.version };
      },
      release: async (id) => openRelease(await storeFromEnvironment(), id),
      predictor: (release, model) => {
        const { features, uncertainty } = release.manifest;
        return Predictor.open(release, model, features[model], uncertainty[model]);
      },
    },
    { report: (event) => recordSwap(name, event) },
  );
}

/** @throws StoreError if `MARQUEE_STORE` is not set or names no store */
export async function storeFromEnvironment(): Promise<Store> {
  const url = process.env.MARQUEE_STORE;
  if (url) {
    const opened = stores.get(url) ?? openStore(url);
    stores.set(url, opened);
    return opened;
  }
  throw new StoreError(
    'MARQUEE_STORE is not set. Set it to where releases live, such as s3://bucket/prefix.',
  );
}
