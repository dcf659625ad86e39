import { randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './codes.ts';

/** Milliseconds after which a file that is being written is none: its writer was killed. */
const longestWrite = 24 * 3_600_000;

const temporaryName = /^\..+\.[0-9a-f-]{36}\.tmp$/;

/**
 * Writes the bytes to the disk under a new hidden name in the folder of `path`, where a link or a rename
 * stays within one file system; returns that name.
 */
export async function writeBeside(path: string, body: Uint8Array): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(body);
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Deletes what killed writers have left in the folder: what is old, and of the file `erased` whatever there is. */
export async function removeTemporaries(folder: string, erased?: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!temporaryName.test(name)) continue;
    const path = join(folder, name);
    const isOf = erased !== undefined && name.startsWith(`.${erased}.`);
    if (isOf || (await isOld(path))) await rm(path, { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function isOld(file: string): Promise<boolean> {
  try {
    return (await stat(file)).mtimeMs < Date.now() - longestWrite;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}
