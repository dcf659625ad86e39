/** Installs what the benchmarks compare with and measure by into a folder of its own: 400 MB that nobody else should have to wait for. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../.marquee/bench', import.meta.url));
const manifests = ['package.json', 'package-lock.json'].map((name) =>
  fileURLToPath(new URL(`dependencies/${name}`, import.meta.url)),
);
/** Written last, so that an installation that was interrupted is none. */
const stamp = join(folder, 'installed');

/** Loads a package of that folder, which is installed first if it is not there. @throws Error if it cannot be */
export async function loadPeer<T>(name: string): Promise<T> {
  return (await peers())(name);
}

/** The path of a file of one of those packages, such as `lighthouse/cli/index.js`. @throws Error as loading does */
export async function peerFile(name: string): Promise<string> {
  return (await peers()).resolve(name);
}

async function peers(): Promise<NodeJS.Require> {
  const wanted = (await Promise.all(manifests.map((path) => readFile(path, 'utf8')))).join('');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== wanted) await install(wanted);
  return createRequire(stamp);
}

async function install(wanted: string): Promise<void> {
  console.error('Installing what is compared with and measured by (400 MB, once)');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of manifests) await copyFile(path, join(folder, basename(path)));
  // Its script would download what it takes for graphics cards.
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder });
  if (status !== 0) throw new Error(`npm ci in ${folder} failed: ${stderr}`);
  await writeFile(stamp, wanted);
}
