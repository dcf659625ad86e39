import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { arch } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dependencies = fileURLToPath(new URL('dependencies', import.meta.url));

/** What is installed, locked like the project's own dependencies. */
export const manifests = ['package.json', 'package-lock.json'].map((name) => join(dependencies, name));

/** Where it is installed; git ignores the folder. */
export const folder = fileURLToPath(new URL('../../.marquee/runtime', import.meta.url));

const modules = join(folder, 'node_modules');

/** Node.js of the version that Lambda has, with its headers. */
export const nodeFolder = join(modules, `node-linux-${arch()}`);
export const node = join(nodeFolder, 'bin', 'node');

/** AWS's runtime interface client. */
export const client = join(modules, 'aws-lambda-ric', 'index.mjs');

/** Written last, so that an installation that was interrupted is none. */
export const stamp = join(folder, 'installed');

/** What the stamp holds: other dependencies or another machine's make another installation. */
export async function wantedStamp(): Promise<string> {
  const hash = createHash('sha256').update(arch());
  for (const path of manifests) hash.update(await readFile(path));
  return hash.digest('hex');
}
