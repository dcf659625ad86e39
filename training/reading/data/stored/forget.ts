import type { Store } from '../../../../model/stores/store.ts';
import { overtaken, retryOvertaken } from '../../../../model/stores/update.ts';
import { withoutUser } from './csv.ts';
import {
  type DatasetManifest,
  datasetPrefix,
  listDatasets,
  type Part,
  readManifest,
  writeManifest,
} from './manifest.ts';
import { eraseUnused, putPart } from './push.ts';
import { readPart } from './read.ts';

/**
 * Erases a user from every data set of the store, older versions included.
 *
 * Parts with the user are rewritten without them, then the manifest is swapped, then what it no longer names is erased: a
 * reader finds the whole data set at any moment, and who is killed can begin again.
 * @returns the names of the data sets that held the user
 * @throws StoreError if others keep changing a data set
 */
export async function forgetInDatasets(store: Store, userId: number): Promise<string[]> {
  const held: string[] = [];
  for (const name of await listDatasets(store)) {
    if (await forgetInDataset(store, name, userId)) held.push(name);
  }
  return held;
}

async function forgetInDataset(store: Store, name: string, userId: number): Promise<boolean> {
  const attempt = async () => {
    const seen = await readManifest(store, name);
    if (seen === undefined) return false;
    const ratings = await partsWithout(store, name, seen.manifest.ratings, userId);
    // A part is gone, or another manifest is there: look at what is there now.
    if (ratings === undefined) return overtaken;
    const manifest: DatasetManifest = { ...seen.manifest, ratings: ratings.parts };
    if (ratings.held && !(await writeManifest(store, name, manifest, seen))) return overtaken;
    await eraseUnused(store, name, manifest);
    return ratings.held;
  };
  return retryOvertaken(`${datasetPrefix(name)} of ${store.url}`, attempt, {
    advice: 'Run forget again later.',
  });
}

/** The parts without the user, and whether they had any rating of theirs; undefined if a part is gone. */
async function partsWithout(
  store: Store,
  name: string,
  parts: readonly Part[],
  userId: number,
): Promise<{ readonly parts: Part[]; readonly held: boolean } | undefined> {
  const kept: Part[] = [];
  let held = false;
  for (const part of parts) {
    const body = await readPart(store, name, part);
    if (body === undefined) return undefined;
    const text = Buffer.from(body).toString();
    const rest = withoutUser(text, userId);
    held ||= rest !== text;
    if (rest === text) kept.push(part);
    else if (rest !== '') kept.push(await putPart(store, name, 'ratings', rest));
  }
  return { parts: kept, held };
}
