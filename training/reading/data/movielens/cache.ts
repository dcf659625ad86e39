import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { DataError } from '../errors.ts';
import { findFormat } from '../formats/formats.ts';
import { downloadArchive } from './download.ts';
import { archiveUrl } from './names.ts';
import { unzip } from './unzip.ts';

const day = 24 * 60 * 60 * 1000;

export interface CacheOptions {
  /** MARQUEE_CACHE (the cache folder) and MARQUEE_DOWNLOAD_URL (a mirror). */
  readonly env: NodeJS.ProcessEnv;
  /** Takes what a person should read, a line at a time. */
  readonly say: (line: string) => void;
}

/** Folder of a MovieLens data set that was downloaded before; undefined if it was not. */
function cachedFolder(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = join(cacheFolder(env), name);
  return existsSync(folder) ? folder : undefined;
}

/**
 * Folder of a MovieLens data set, downloaded if it is not in the cache yet.
 *
 * The folder appears in one rename, complete and checked; of two processes at once, the later one to finish
 * takes what the other put there.
 * @throws UnreachableError if GroupLens cannot be reached; DataError if what came is damaged
 */
export async function movieLensFolder(name: string, options: CacheOptions): Promise<string> {
  const cached = cachedFolder(name, options.env);
  if (cached !== undefined) return cached;
  const cache = cacheFolder(options.env);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const temporary = join(cache, `.${name}-${randomBytes(6).toString('hex')}`);
  await mkdir(temporary);
  try {
    const archive = join(temporary, 'archive.zip');
    await downloadArchive(archiveUrl(name, options.env), archive, options.say);
    await unzip(archive, join(temporary, 'data'));
    return await moveInto(join(cache, name), await folderWithRatings(join(temporary, 'data'), name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  return env.MARQUEE_CACHE || envPaths('marquee', { suffix: '' }).cache;
}

/** The archive's own top folder is not always called like the archive: ml-10m's is `ml-10M100K`. */
async function folderWithRatings(folder: string, name: string): Promise<string> {
  const below = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const candidate of [folder, ...below.map((entry) => join(folder, entry.name))]) {
    if ((await findFormat(candidate)) !== undefined) return candidate;
  }
  throw new DataError(`The archive of ${name} contains no readable ratings`);
}

async function moveInto(target: string, folder: string): Promise<string> {
  try {
    await rename(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** Temporary folders of runs that were killed; a living one is not a day old. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    if (!/^\.ml-.*-[0-9a-f]{12}$/.test(entry)) continue;
    const age = Date.now() - (await stat(join(cache, entry)).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > day) await rm(join(cache, entry), { recursive: true, force: true });
  }
}
