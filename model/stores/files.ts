import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The file's bytes, or undefined if there is no such file. */
export async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR')) return undefined;
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
  await makeFolder(dirname(path));
  const temporary = await writeBeside(path, body);
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

/** Whether `error` is a system error of one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Names are durable once their folder is on the disk; Windows has no such call and does it itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
