import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeDocs } from './docs.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

/** The sources of the page, besides the packages pinned by the lock file. */
const sources = ['web', 'client/client.ts', 'functions/server/page/docs.ts', 'package-lock.json'];

/** Every build has a folder of its own in it, named by a digest of the sources. */
const pagesFolder = join(root, 'dist', 'page');

/**
 * Returns the folder of the page built from the current sources; builds it if necessary.
 * @throws Error with what Vite says, if it cannot be built
 */
export async function buildPage(): Promise<string> {
  const digest = await digestOfSources();
  const folder = join(pagesFolder, digest);
  if (await exists(folder)) return folder;
  const temporary = join(pagesFolder, `.${digest}-${randomUUID()}`);
  await mkdir(pagesFolder, { recursive: true });
  // A process of its own: Vite's native parts stay out of the server.
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  // Under Jest Vite would take the environment for a developer's, and the page would name its sources.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', 'web', '--outDir', temporary], {
    cwd: root,
    env,
  });
  await writeDocs(temporary);
  await moveUnlessThere(temporary, folder);
  await removeAllBut(digest);
  return folder;
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The file itself, or all files of the folder in a fixed order. */
async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!entries) return [path];
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

/** Another server may have built the same page meanwhile. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error) => {
    if (!(await exists(to))) throw error;
    await rm(from, { recursive: true });
  });
}

/** Those of older sources; one that is being built begins with a dot. */
async function removeAllBut(digest: string): Promise<void> {
  const others = (await readdir(pagesFolder)).filter((name) => name !== digest && !name.startsWith('.'));
  await Promise.all(
    others.map((name) => rm(join(pagesFolder, name), { recursive: true, force: true, maxRetries: 2 })),
  );
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
