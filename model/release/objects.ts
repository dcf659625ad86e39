import { ReleaseError } from './error.ts';

/** Where the objects of a release are read from: a store, or what a training has just made. Paths are relative to the release. */
export interface ObjectReader {
  /** Length of an object, in bytes. @throws ReleaseError if the release has no such object */
  size(path: string): number;
  /** All of an object, as the manifest has it. @throws ReleaseError if it is missing or damaged */
  read(path: string): Promise<Uint8Array>;
  /**
   * The bytes from `start` to before `end`, unverified: the manifest has digests of whole objects alone.
   * @throws ReleaseError if the object is missing or has none of them
   */
  readRange(path: string, start: number, end: number): Promise<Uint8Array>;
}

/** Objects in memory, by path. */
export function objectsInMemory(objects: ReadonlyMap<string, Uint8Array>): ObjectReader {
  const bytesOf = (path: string) => {
    const bytes = objects.get(path);
    if (!bytes) throw new ReleaseError(`The release contains no object '${path}'.`);
    return bytes;
  };
  return {
    size: (path) => bytesOf(path).length,
    read: async (path) => bytesOf(path),
    readRange: async (path, start, end) => bytesOf(path).subarray(start, end),
  };
}
