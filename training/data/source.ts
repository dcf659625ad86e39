import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DataError, UnreachableError } from './errors.ts';
import { type CacheOptions, movieLensFolder } from './movielens/cache.ts';
import { defaultName, movieLensNames } from './movielens/names.ts';
import { formatSpec, type GeneratorSpec, parseSpec } from './synthetic/spec.ts';

/** Where a data set comes from. */
export type Source =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'stored'; readonly name: string }
  | { readonly kind: 'synthetic'; readonly spec: GeneratorSpec };

/**
 * Finds what `spec` names: a folder, a MovieLens data set (downloaded once), `store:NAME` (a data set that was pushed to a
 * store) or a generator's specification.
 *
 * Without a spec: MARQUEE_DATA; else ml-latest-small; if that cannot be reached, generated ratings, which is said.
 * @throws DataError if `spec` names nothing, UnreachableError if a named data set cannot be downloaded
 */
export async function findSource(spec: string | undefined, options: CacheOptions): Promise<Source> {
  const asked = spec ?? options.env.MARQUEE_DATA;
  if (asked === undefined || asked === '') return defaultSource(options);
  if (asked === 'synthetic' || asked.startsWith('synthetic:'))
    return { kind: 'synthetic', spec: parseSpec(asked) };
  const name = storedName(asked);
  if (name !== undefined) return { kind: 'stored', name };
  if (existsSync(asked)) return existingFolder(asked);
  if (movieLensNames.includes(asked)) return { kind: 'folder', folder: await namedFolder(asked, options) };
  throw new DataError(
    `No folder and no data set is called ${asked}. Give a folder, one of ${movieLensNames.join(', ')}, ` +
      `store:NAME for one that was pushed to the store, or generated ratings: ${formatSpec(parseSpec('synthetic'))}`,
  );
}

/** What the data set that `spec` names will be called, without reading it. */
export function nameOfSource(spec: string): string {
  if (spec === 'synthetic' || spec.startsWith('synthetic:')) return formatSpec(parseSpec(spec));
  return storedName(spec) ?? basename(resolve(spec));
}

/** What follows `store:`; undefined if that is not how the spec begins. */
function storedName(spec: string): string | undefined {
  return /^store:(.*)$/s.exec(spec)?.[1];
}

async function defaultSource(options: CacheOptions): Promise<Source> {
  try {
    return { kind: 'folder', folder: await movieLensFolder(defaultName, options) };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const spec = parseSpec('synthetic');
    options.say(`${error.message}. Generated ratings take its place, not MovieLens: ${formatSpec(spec)}`);
    return { kind: 'synthetic', spec };
  }
}

function existingFolder(path: string): Source {
  if (statSync(path).isDirectory()) return { kind: 'folder', folder: path };
  throw new DataError(`${path} is a file; give the folder that holds it`);
}

/** @throws UnreachableError saying how to do without the download */
async function namedFolder(name: string, options: CacheOptions): Promise<string> {
  try {
    return await movieLensFolder(name, options);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const advice = `Get ${name}.zip from https://grouplens.org/datasets/movielens/, unpack it and give its folder as --data.`;
    throw new UnreachableError(`${error.message}. ${advice}`, { cause: error });
  }
}
