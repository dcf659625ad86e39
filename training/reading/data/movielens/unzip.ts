import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DataError } from '../errors.ts';

/**
 * Unpacks an archive into a new folder.
 * @throws DataError if the archive is damaged or names a file outside the folder
 */
export async function unzip(archive: string, folder: string): Promise<void> {
  await mkdir(folder);
  try {
    const zip = await openPromise(archive);
    for await (const entry of zip.eachEntry()) await unpack(zip, entry, folder);
  } catch (error) {
    throw new DataError(`The archive cannot be unpacked: ${(error as Error).message}`, { cause: error });
  }
}

async function unpack(zip: ZipFile, entry: Entry, folder: string): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  const path = join(folder, entry.fileName);
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`)) {
    throw new DataError(`it contains a file outside its folder, ${entry.fileName}`);
  }
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
}
