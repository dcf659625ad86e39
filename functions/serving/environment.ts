import { readPointer } from '../../model/release/pointer.ts';
import { openRelease, type Release } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import type { FunctionName } from '../http/routes.ts';
import { recordSwap } from '../observe/swap.ts';
import type { Opener } from './opener.ts';
import type { ServedRelease, Serving } from './served.ts';
import { createServing } from './serving.ts';

/** By their URL: a client of S3 keeps its connections. */
const stores = new Map<string, Promise<Store>>();

/** Open the parts of a release. */
export type PartOpeners<Parts> = {
  readonly [Name in keyof Parts]: (
    release: Release,
    others: ServedRelease<Parts>['part'],
  ) => Promise<Parts[Name]>;
};

/**
 * The live release of the store in `MARQUEE_STORE`, read at the first request that needs it, and replaced when
 * another one is promoted.
 * @param name of the function, for reports of switched releases
 * @param parts open what the function answers from
 */
export function servingFromEnvironment<Parts>(name: FunctionName, parts: PartOpeners<Parts>): Serving<Parts> {
  return createServing(openerOf(storeFromEnvironment, parts), { report: (event) => recordSwap(name, event) });
}

/** @param store asked for at each read */
export function openerOf<Parts>(
  store: () => Promise<Store>,
  parts: PartOpeners<Parts>,
): Opener<Release, Parts> {
  return {
    async named(knownVersion) {
      const read = await readPointer(await store(), knownVersion);
      if (read === undefined || read === 'not-modified') return read;
      return { id: read.pointer.release, version: read.version };
    },
    release: async (id) => openRelease(await store(), id),
    part: (release, name, others) => parts[name](release, others),
  };
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
    'MARQUEE_STORE is not set. Set it to the URL of the release store, such as s3://bucket/prefix.',
  );
}
