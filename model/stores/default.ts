import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The default store: `MARQUEE_STORE`, or the folder `.marquee/store` below the current one. */
export function defaultStoreUrl(): string {
  return process.env.MARQUEE_STORE || pathToFileURL(resolve('.marquee', 'store')).href;
}
