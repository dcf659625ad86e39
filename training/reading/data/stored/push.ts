import type { Dataset } from '../../../../model/data/dataset.ts';
import { sha256 } from '../../../../model/digest.ts';
import { type Forgotten, readForgotten } from '../../../../model/ratings/forgotten.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { overtaken, retryOvertaken } from '../../../../model/stores/update.ts';
import { DataError } from '../errors.ts';
import { moviesCsv, ratingLines } from './csv.ts';
import {
  type DatasetManifest,
  datasetPrefix,
  listUnused,
  type Part,
  readManifest,
  writeManifest,
} from './manifest.ts';

/** Bytes of a part: few enough to hold in memory, many enough that a large data set has a few dozen. */
const partBytes = 32 * 2 ** 20;

/**
 * Uploads a data set to `datasets/<name>/` in place of what is there, without users who were forgotten. What was there is
 * erased, older versions included.
 *
 * Killed before the manifest is swapped, it leaves the former data set, and objects that the next push erases.
 * @param bytes of a part at least
 * @throws DataError if everybody in it was forgotten, StoreError if others keep changing the data set
 */
export async function pushDataset(
  store: Store,
  name: string,
  data: Dataset,
  bytes = partBytes,
): Promise<DatasetManifest> {
  // Begun again if somebody pushed or forgot at the same time.
  const attempt = async () => {
    const seen = await readManifest(store, name);
    const forgotten = await readForgotten(store);
    const manifest = await putParts(store, name, data, forgotten, bytes);
    if (!(await writeManifest(store, name, manifest, seen))) return overtaken;
    await eraseUnused(store, name, manifest);
    const isAsMeant = (await readForgotten(store)).size === forgotten.size;
    return isAsMeant && (await isWhole(store, name, manifest)) ? manifest : overtaken;
  };
  return retryOvertaken(`${datasetPrefix(name)} of ${store.url}`, attempt, {
    advice: 'Upload it again later.',
  });
}

async function putParts(
  store: Store,
  name: string,
  data: Dataset,
  forgotten: Forgotten,
  bytes: number,
): Promise<DatasetManifest> {
  const movies = [await putPart(store, name, 'movies', moviesCsv(data))];
  const ratings: Part[] = [];
  for (const lines of ratingLines(data, (id) => forgotten.has(id), bytes)) {
    ratings.push(await putPart(store, name, 'ratings', lines));
  }
  if (ratings.length === 0)
    throw new DataError(`All users in ${name} were forgotten: there is nothing to upload`);
  const { synthetic, catalogue } = data;
  return { formatVersion: 1, synthetic, genres: [...catalogue.genres], movies, ratings };
}

/** Erases what the manifest does not name, older versions included. */
export async function eraseUnused(store: Store, name: string, manifest: DatasetManifest): Promise<void> {
  for (const path of await listUnused(store, name, manifest)) await store.erase(datasetPrefix(name) + path);
}

/** Writes a part under a name derived from its content, unless it exists already. */
export async function putPart(
  store: Store,
  name: string,
  kind: 'movies' | 'ratings',
  text: string,
): Promise<Part> {
  const body = Buffer.from(text);
  const digest = sha256(body);
  const path = `${kind}-${digest.slice(0, 16)}.csv`;
  await store.create(datasetPrefix(name) + path, body);
  return { path, bytes: body.length, sha256: digest };
}

/** Whether all parts are there still: somebody who pushed or forgot at the same time may have found one unused. */
async function isWhole(store: Store, name: string, manifest: DatasetManifest): Promise<boolean> {
  const there = new Set<string>();
  for await (const key of store.list(datasetPrefix(name))) there.add(key.slice(datasetPrefix(name).length));
  return [...manifest.movies, ...manifest.ratings].every(({ path }) => there.has(path));
}
