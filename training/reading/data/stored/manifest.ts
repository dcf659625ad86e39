import * as v from 'valibot';
import { isKey } from '../../../../model/stores/keys.ts';
import type { Store } from '../../../../model/stores/store.ts';
import { swap } from '../../../../model/stores/update.ts';
import { DataError } from '../errors.ts';

const prefix = 'datasets/';
const manifestName = 'manifest.json';

const part = v.object({ path: v.string(), bytes: v.number(), sha256: v.string() });
const schema = v.object({
  formatVersion: v.literal(1),
  synthetic: v.boolean(),
  /** The vocabulary, in which genres may be that no movie has. */
  genres: v.array(v.string()),
  movies: v.array(part),
  ratings: v.array(part),
});

export type Part = Readonly<v.InferOutput<typeof part>>;

/**
 * `datasets/<name>/manifest.json`: of which objects the data set consists. Those are named by their content and never
 * changed; the manifest is swapped by compare-and-set, so that a reader finds one state or the next. It names no user: a
 * bucket keeps its older versions.
 */
export type DatasetManifest = Readonly<v.InferOutput<typeof schema>>;

export interface StoredManifest {
  readonly manifest: DatasetManifest;
  readonly version: string;
}

/** @throws DataError unless a data set of the store can be called so */
export function datasetPrefix(name: string): string {
  if (isKey(name) && !name.includes('/')) return `${prefix}${name}/`;
  throw new DataError(
    `'${name}' cannot be the name of a data set in a store: use letters, digits, '_', '-' and '.', as in my-ratings`,
  );
}

/** Undefined if the store has no data set of that name. */
export async function readManifest(store: Store, name: string): Promise<StoredManifest | undefined> {
  const key = datasetPrefix(name) + manifestName;
  const stored = await store.get(key);
  if (stored === undefined) return undefined;
  try {
    const manifest = v.parse(schema, JSON.parse(new TextDecoder().decode(stored.body)));
    return { manifest, version: stored.version };
  } catch (cause) {
    const todo = `Upload the data set again: npm run data -- push ${name}`;
    throw new DataError(
      `${key} in ${store.url} is damaged, or was written by another version of Marquee (${(cause as Error).message}). ${todo}`,
      { cause },
    );
  }
}

/** False if somebody else has changed it since it was `seen` (undefined: not there yet). */
export async function writeManifest(
  store: Store,
  name: string,
  manifest: DatasetManifest,
  seen: StoredManifest | undefined,
): Promise<boolean> {
  const key = datasetPrefix(name) + manifestName;
  const body = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return swap(store, key, body, seen?.version);
}

/** Names of the store's data sets, ascending. */
export async function listDatasets(store: Store): Promise<string[]> {
  const names: string[] = [];
  for await (const key of store.list(prefix)) {
    const [, name, file, ...further] = key.split('/');
    if (file === manifestName && further.length === 0) names.push(name);
  }
  return names;
}

/** Paths of objects next to the manifest that are not in it: remains of a killed upload, or replaced parts. */
export async function listUnused(store: Store, name: string, manifest: DatasetManifest): Promise<string[]> {
  const used = new Set([manifestName, ...[...manifest.movies, ...manifest.ratings].map(({ path }) => path)]);
  const unused: string[] = [];
  for await (const key of store.list(datasetPrefix(name))) {
    const path = key.slice(datasetPrefix(name).length);
    if (!used.has(path)) unused.push(path);
  }
  return unused;
}
