import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { Store } from '../../model/stores/store.ts';
import type { MemoryStore } from './memory-store.ts';
import type { Bucket } from './stores.ts';

/** All that a store keeps, whether a key leads to it or not: names and contents, one after the other. */
export type EveryByte = (store: Store) => Promise<Buffer>;

/** Hidden files as well. */
export const everyByteOfFolder: EveryByte = async (store) => {
  const root = fileURLToPath(store.url);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = paths.filter((_, i) => entries[i].isFile());
  return Buffer.concat([
    Buffer.from(paths.join('\n')),
    ...(await Promise.all(files.map((path) => readFile(path)))),
  ]);
};

export const everyByteOfMemory: EveryByte = async (store) =>
  Buffer.concat([...(store as MemoryStore).objects].flatMap(([key, body]) => [Buffer.from(key), body]));

/** Older versions and the names of deleted objects as well. */
export function everyByteOfBucket({ client, name: Bucket }: Bucket): EveryByte {
  return async (store) => {
    const Prefix = `${store.url.split('/').slice(3).join('/')}/`;
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
    if (listed.IsTruncated) throw new Error('more versions than one page holds');
    const parts: Uint8Array[] = (listed.DeleteMarkers ?? []).map(({ Key }) => Buffer.from(Key!));
    for (const { Key, VersionId } of listed.Versions ?? []) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      parts.push(Buffer.from(Key!), await Body!.transformToByteArray());
    }
    return Buffer.concat(parts);
  };
}

/** Whether an id stands there, in digits or as the four bytes of a table. */
export function mentions(bytes: Buffer, id: number): boolean {
  const binary = Buffer.alloc(4);
  binary.writeInt32LE(id);
  return bytes.includes(String(id)) || bytes.includes(binary);
}
