import * as v from 'valibot';
import { sha256 } from '../digest.ts';
import { isKey } from '../stores/keys.ts';
import type { Store } from '../stores/store.ts';
import { ReleaseError } from './error.ts';
import { decodeJson } from './json.ts';
import { manifestKey, objectKey } from './layout.ts';
import { formatVersion, type Manifest, type ObjectEntry } from './manifest.ts';
import type { ObjectReader } from './objects.ts';
import { readPointer } from './pointer.ts';

/** A published release; whole objects are verified by the length and the SHA-256 in the manifest. */
export interface Release extends ObjectReader {
  readonly manifest: Manifest;
}

/** What reading depends on; the rest is taken as the writer of this format version left it. */
const manifestSchema = v.looseObject({
  id: v.string(),
  objects: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
});

/** @throws ReleaseError if there is no such release, or its manifest is damaged or of another format version */
export async function openRelease(store: Store, id: string): Promise<Release> {
  return releaseOf(store, await readManifest(store, id));
}

/** The release with that manifest, which need not be in the store yet. */
export function releaseOf(store: Store, manifest: Manifest): Release {
  const { id } = manifest;
  const entries = new Map(manifest.objects.map((entry) => [entry.path, entry]));
  const entryOf = (path: string) => {
    const entry = entries.get(path);
    if (!entry) throw new ReleaseError(`Release ${id} has no object '${path}'.`);
    return entry;
  };
  return {
    manifest,
    size: (path) => entryOf(path).bytes,
    read: async (path) => readObject(store, id, entryOf(path)),
    async readRange(path, start, end) {
      const bytes = await store.getRange(objectKey(id, entryOf(path).path), start, end);
      if (bytes) return bytes;
      throw unreadable(store, objectKey(id, path), 'is missing or too short');
    },
  };
}

/** @throws ReleaseError at the first object that is missing or not what the manifest says */
export async function verifyRelease(release: Release): Promise<void> {
  for (const { path } of release.manifest.objects) await release.read(path);
}

/** The live release; undefined if none has been promoted. */
export async function openCurrent(store: Store): Promise<Release | undefined> {
  const current = await readPointer(store);
  return current && openRelease(store, current.pointer.release);
}

async function readManifest(store: Store, id: string): Promise<Manifest> {
  const key = manifestKey(id);
  const stored = isKey(id) ? await store.get(key) : undefined;
  if (!stored) {
    throw new ReleaseError(
      `There is no release '${id}' in ${store.url}. To list all releases: npm run releases -- list`,
    );
  }
  const manifest = decodeJson(stored.body, manifestSchema, formatVersion, key);
  if (manifest.id !== id)
    throw new ReleaseError(`${key} is the manifest of another release, ${manifest.id}.`);
  return manifest as unknown as Manifest;
}

async function readObject(store: Store, id: string, entry: ObjectEntry): Promise<Uint8Array> {
  const key = objectKey(id, entry.path);
  const stored = await store.get(key);
  const body = stored?.body;
  if (body?.length === entry.bytes && sha256(body) === entry.sha256) return body;
  const fault = body
    ? `is not what its manifest says (${body.length} bytes, ${entry.bytes} expected)`
    : 'is missing';
  throw unreadable(store, key, fault);
}

function unreadable({ url }: Store, key: string, fault: string): ReleaseError {
  return new ReleaseError(`${key} in ${url} ${fault}. Promote another release, or train again.`);
}
