import type { Dataset } from '../../model/data/dataset.ts';
import { digestOf } from './digest.ts';
import { DataError } from './errors.ts';
import { readFolder } from './read-folder.ts';
import { readSplit, type Split } from './read-split.ts';
import { findSource, type Source } from './source.ts';
import { generate } from './synthetic/generate.ts';

export interface LoadOptions {
  /** Bad rows that are left out (and counted) rather than refused; 0 unless told otherwise. */
  readonly maxBadRows?: number;
  /** Takes what a person should read; a line on stderr unless told otherwise. */
  readonly say?: (line: string) => void;
  /** MARQUEE_DATA, MARQUEE_CACHE and MARQUEE_DOWNLOAD_URL; the process's own unless told otherwise. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Reads, downloads or generates a data set.
 * @param spec a folder, a MovieLens name such as `ml-1m`, or `synthetic:users=600,…`; without one, MARQUEE_DATA,
 *   else ml-latest-small, else (where that cannot be reached) generated ratings
 * @throws DataError if there is no such data, or it is bad
 */
export async function loadDataset(spec?: string, options: LoadOptions = {}): Promise<Dataset> {
  const source = await sourceOf(spec, options);
  const data =
    source.kind === 'folder' ? await readFolder(source.folder, options.maxBadRows) : generate(source.spec);
  return { ...data, digest: digestOf(data, data.ratings) };
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
): Promise<Split> {
  const source = await sourceOf(spec, options);
  if (source.kind === 'synthetic') {
    throw new DataError('A split by files needs a folder of data or a MovieLens name, not generated ratings');
  }
  return readSplit(source.folder, trainFile, testFile, options.maxBadRows);
}

function sourceOf(spec: string | undefined, options: LoadOptions): Promise<Source> {
  const say = options.say ?? ((line) => void process.stderr.write(`${line}\n`));
  return findSource(spec, { env: options.env ?? process.env, say });
}
