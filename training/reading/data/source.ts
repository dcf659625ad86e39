import { existsSync, realpathSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DataError, UnreachableError } from './errors.ts';
import { type CacheOptions, movieLensFolder } from './movielens/cache.ts';
import { defaultName, movieLensNames } from './movielens/names.ts';
import { formatSpec, type GeneratorSpec, parseSpec } from './synthetic/spec.ts';

/** Where a data set comes from; `origin` says it in full, as `Dataset.source` does. */
export type Source = { readonly origin: string } & (
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'stored'; readonly name: string }
  | { readonly kind: 'synthetic'; readonly spec: GeneratorSpec }
);

/**
 * Finds what `spec` names: a folder, a MovieLens data set (downloaded once), `store:NAME` (a data set that was pushed to a
 * store) or a generator's specification.
 *
 * Without a spec: MARQUEE_DATA, or ml-latest-small; if that cannot be downloaded, generated ratings, with a message.
 * @throws DataError if `spec` names nothing, UnreachableError if a named data set cannot be downloaded
 */
export async function findSource(spec: string | undefined, options: CacheOptions): Promise<Source> {
  const asked = spec ?? options.env.MARQUEE_DATA;
  if (asked === undefined || asked === '') return defaultSource(options);
  const origin = originOf(asked);
  if (isSynthetic(asked)) return { kind: 'synthetic', origin, spec: parseSpec(asked) };
  const name = storedName(asked);
  if (name !== undefined) return { kind: 'stored', origin, name };
  if (existsSync(asked)) return { kind: 'folder', origin, folder: existingFolder(asked) };
  if (movieLensNames.includes(asked)) {
    return { kind: 'folder', origin, folder: await namedFolder(asked, options) };
  }
  throw new DataError(
    `There is no folder or data set ${asked}. Use a folder, one of ${movieLensNames.join(', ')}, ` +
      `store:NAME for an uploaded data set, or generated ratings: ${formatSpec(parseSpec('synthetic'))}`,
  );
}

/**
 * Where the data set that `spec` names comes from, in full, without reading it.
 *
 * A folder's own name would not do: the same ids mean other people in another folder of that name.
 */
export function originOf(spec: string): string {
  if (isSynthetic(spec)) return formatSpec(parseSpec(spec));
  const isFolder = storedName(spec) === undefined && existsSync(spec);
  return isFolder ? pathToFileURL(realpathSync(spec)).href : spec;
}

function isSynthetic(spec: string): boolean {
  return spec === 'synthetic' || spec.startsWith('synthetic:');
}

/** What follows `store:`; undefined if that is not how the spec begins. */
function storedName(spec: string): string | undefined {
  return /^store:(.*)$/s.exec(spec)?.[1];
}

async function defaultSource(options: CacheOptions): Promise<Source> {
  try {
    return { kind: 'folder', origin: defaultName, folder: await movieLensFolder(defaultName, options) };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const spec = parseSpec('synthetic');
    options.say(`${error.message}. Using generated ratings instead of MovieLens: ${formatSpec(spec)}`);
    return { kind: 'synthetic', origin: formatSpec(spec), spec };
  }
}

function existingFolder(path: string): string {
  if (statSync(path).isDirectory()) return path;
  throw new DataError(`${path} is a file; use its folder`);
}

/** @throws UnreachableError saying how to do without the download */
async function namedFolder(name: string, options: CacheOptions): Promise<string> {
  try {
    return await movieLensFolder(name, options);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const advice = `Get ${name}.zip from https://grouplens.org/datasets/movielens/, unpack it and pass its folder as --data.`;
    throw new UnreachableError(`${error.message}. ${advice}`, { cause: error });
  }
}
