import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPage } from './build.ts';

// Command line: builds the page and prints what its files weigh, compressed.
const folder = await buildPage();
const assets = join(folder, 'assets');
process.stdout.write(`${folder}\n`);
for (const name of await readdir(assets)) {
  const { length } = gzipSync(await readFile(join(assets, name)), { level: 9 });
  process.stdout.write(`${name}: ${(length / 1024).toFixed(1)} KiB\n`);
}
