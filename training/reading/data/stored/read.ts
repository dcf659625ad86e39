import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../../../model/data/catalogue.ts';
import { sha256 } from '../../../../model/digest.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { DataError } from '../errors.ts';
import { catalogueOf } from '../formats/movie-list.ts';
import { moviesOf } from '../movies-of.ts';
import { type ReadingOptions, readFolder, type Undigested } from '../read-folder.ts';
import { ratingsHeader } from './csv.ts';
import { type DatasetManifest, datasetPrefix, listDatasets, type Part, readManifest } from './manifest.ts';

/**
 * Reads the data set `datasets/<name>/` of a store.
 * @throws DataError if there is none of that name, or an object of it is damaged
 */
export async function readStored(
  store: Store,
  name: string,
  options?: Pick<ReadingOptions, 'checkSize'>,
): Promise<Undigested> {
  let missing = '';
  for (;;) {
    const stored = await readManifest(store, name);
    if (stored === undefined) throw await unknownDataset(store, name);
    const { synthetic, genres } = stored.manifest;
    const data = await readParts(store, name, stored.manifest, options);
    if (data !== undefined)
      return { ...data, name, synthetic, catalogue: withGenres(data.catalogue, genres) };
    // Replaced while it was read, unless the same manifest is still there.
    if (stored.version === missing) {
      throw new DataError(
        `Objects of datasets/${name}/ are missing from ${store.url}. Upload the data set again: npm run data -- push ${name}`,
      );
    }
    missing = stored.version;
  }
}

function withGenres(catalogue: Catalogue, genres: readonly string[]): Catalogue {
  return genres.length === catalogue.genres.length ? catalogue : catalogueOf(moviesOf(catalogue), genres);
}

/** Undefined if a part is gone: then the manifest names others by now. */
async function readParts(
  store: Store,
  name: string,
  manifest: DatasetManifest,
  options: ReadingOptions | undefined,
): Promise<Undigested | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-data-'));
  try {
    const files = [
      ['movies.csv', '', manifest.movies],
      ['ratings.csv', ratingsHeader, manifest.ratings],
    ] as const;
    for (const [file, header, parts] of files) {
      if (!(await download(store, name, parts, join(folder, file), header))) return undefined;
    }
    return await readFolder(folder, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Joins parts in a file; false if one is gone. */
async function download(
  store: Store,
  name: string,
  parts: readonly Part[],
  path: string,
  header: string,
): Promise<boolean> {
  const file = await open(path, 'wx');
  try {
    await file.write(header);
    for (const part of parts) {
      const body = await readPart(store, name, part);
      if (body === undefined) return false;
      await file.writeFile(body);
    }
  } finally {
    await file.close();
  }
  return true;
}

/**
 * Undefined if it is gone.
 * @throws DataError if it is not what the manifest says
 */
export async function readPart(store: Store, name: string, part: Part): Promise<Uint8Array | undefined> {
  const key = datasetPrefix(name) + part.path;
  const stored = await store.get(key);
  if (stored === undefined || sha256(stored.body) === part.sha256) return stored?.body;
  throw new DataError(
    `${key} in ${store.url} does not match its manifest. Upload the data set again: npm run data -- push ${name}`,
  );
}

async function unknownDataset(store: Store, name: string): Promise<DataError> {
  const known = await listDatasets(store);
  const there = known.length > 0 ? `It has ${known.join(', ')}` : 'It has none';
  return new DataError(
    `There is no data set ${name} in ${store.url}. ${there}; upload it with npm run data -- push ${name}`,
  );
}
