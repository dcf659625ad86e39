import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from './build.js';

/** Before all suites: they find the programs in the folder that the environment names. */
export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-programs-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildPrograms(folder);
  process.env.MARQUEE_TEST_PROGRAMS = folder;
}
