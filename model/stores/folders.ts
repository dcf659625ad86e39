import { mkdir, open, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './codes.ts';

/** Makes the folder and those around it, and waits until their names are on the disk. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Removes the folder if it is empty, then the one around it, and so on up to `root`, which stays. */
export async function removeEmptyFolders(path: string, root: string): Promise<void> {
  for (let folder = path; folder.length > root.length; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      // Not empty (as some systems say: exists), or a link to a folder elsewhere, which is the user's.
      if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) return;
      // Somebody else was faster.
      if (!hasCode(error, 'ENOENT')) throw error;
    }
  }
}

/**
 * Names are durable once their folder is on the disk, and so is that they are gone; Windows has no such call
 * and does it itself. A folder that has been removed meanwhile holds no names.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path);
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
