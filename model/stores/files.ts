import { link, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './codes.ts';
import { makeFolder, syncFolder } from './folders.ts';
import { writeBeside } from './temporaries.ts';

/** How often a folder is made again that somebody who found it empty has removed. */
const tries = 10;

/** The file's bytes, or undefined if there is no such file. */
export async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR')) return undefined;
    throw error;
  }
}

/** Whether there is a file of that name; a folder is none. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Creates the file, whole or not at all; false if it exists.
 *
 * `link` is the one call that puts a finished file in place only if nothing is there: `rename`
 * overwrites, and a file opened exclusively can be read before it is complete.
 */
export async function createFile(path: string, body: Uint8Array): Promise<boolean> {
  const temporary = await writeInFolder(path, body);
  try {
    if (!(await linkIfAbsent(temporary, path))) return false;
  } finally {
    await rm(temporary);
  }
  await syncFolder(dirname(path));
  return true;
}

/** Replaces the file's bytes; a reader sees the old ones or the new ones. */
export async function replaceFile(path: string, body: Uint8Array): Promise<void> {
  const temporary = await writeBeside(path, body);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Deletes the file for good; fine if there is none. */
export async function deleteFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await syncFolder(dirname(path));
}

/** Gives the file a second name; false if that name is taken. */
export async function linkIfAbsent(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** As `writeBeside`, and makes the folder, which may vanish again until something is in it. */
async function writeInFolder(path: string, body: Uint8Array): Promise<string> {
  for (let failures = 1; ; failures++) {
    try {
      await makeFolder(dirname(path));
      return await writeBeside(path, body);
    } catch (error) {
      if (failures === tries || !hasCode(error, 'ENOENT')) throw error;
    }
  }
}
