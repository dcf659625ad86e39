import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The store where none is named: `MARQUEE_STORE`, else the folder `.marquee/store` below the current one. */
export function defaultStoreUrl(): string {
  return process.env.MARQUEE_STORE || pathToFileURL(resolve('.marquee', 'store')).href;
}
