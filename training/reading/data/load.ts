import type { Dataset } from '../../../model/data/dataset.ts';
import { defaultStoreUrl } from '../../../model/stores/default.ts';
import { openStore } from '../../../model/stores/open.ts';
import type { Store } from '../../../model/stores/store.ts';
import { digestOf } from './digest.ts';
import { DataError } from './errors.ts';
import { type ReadingOptions, readFolder, type Undigested } from './read-folder.ts';
import { readSplit, type Split } from './read-split.ts';
import { findSource, type Source } from './source.ts';
import { readStored } from './stored/read.ts';
import { generate } from './synthetic/generate.ts';

export interface LoadOptions extends ReadingOptions {
  /** Receives messages for the user; by default they go to stderr, one line each. */
  readonly say?: (line: string) => void;
  /** MARQUEE_DATA, MARQUEE_CACHE and MARQUEE_DOWNLOAD_URL; `process.env` by default. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where `store:NAME` is; by default the store that MARQUEE_STORE names. */
  readonly store?: Store;
}

/**
 * Reads, downloads or generates a data set.
 * @param spec a folder, a MovieLens name such as `ml-1m`, `store:NAME` or `synthetic:users=600,…`; without one,
 *   MARQUEE_DATA, else ml-latest-small, else (where that cannot be reached) generated ratings
 * @throws DataError if there is no such data, or it is bad; StoreError if it is in a store that does not answer; what
 *   `checkSize` throws
 */
export async function loadDataset(spec?: string, options: LoadOptions = {}): Promise<Dataset> {
  const source = await sourceOf(spec, options);
  const data = await readSource(source, options);
  const digest = digestOf(data, data.ratings);
  return { ...data, source: source.origin, digest, baseDigest: digest };
}

/**
 * Reads a split made by files, such as ml-100k's `u1.base` and `u1.test`.
 * @param spec as for `loadDataset`; the movies come from there
 * @param trainFile relative to the data's folder, or absolute; likewise `testFile`
 * @throws DataError if there is no such data, it is bad, or a rating is in both files
 */
export async function loadSplit(
  spec: string | undefined,
  trainFile: string,
  testFile: string,
  options: LoadOptions = {},
): Promise<Split & Pick<Dataset, 'source' | 'baseDigest'>> {
  const source = await sourceOf(spec, options);
  if (source.kind !== 'folder') {
    const not = source.kind === 'stored' ? 'a data set of a store' : 'generated ratings';
    throw new DataError(`A split by files needs a data folder or a MovieLens name, not ${not}`);
  }
  const split = await readSplit(source.folder, trainFile, testFile, options.maxBadRows);
  return { ...split, source: source.origin, baseDigest: split.digest };
}

async function readSource(
  source: Source,
  { maxBadRows, checkSize, store }: LoadOptions,
): Promise<Undigested> {
  if (source.kind === 'folder') return readFolder(source.folder, { maxBadRows, checkSize });
  if (source.kind === 'stored')
    return readStored(store ?? (await openStore(defaultStoreUrl())), source.name, { checkSize });
  checkSize?.(source.spec);
  return generate(source.spec);
}

function sourceOf(spec: string | undefined, options: LoadOptions): Promise<Source> {
  const say = options.say ?? ((line) => void process.stderr.write(`${line}\n`));
  return findSource(spec, { env: options.env ?? process.env, say });
}
