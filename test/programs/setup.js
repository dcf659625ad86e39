import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommands } from '../../programs/bundle.js';
import { commands } from '../../programs/commands.js';

/** What tests start as processes, beside the commands. */
const ofTests = [
  'test/bench/main.ts',
  'test/support/pool-child.ts',
  'test/support/store-child.ts',
  'test/infra/parallel/container-child.ts',
];
/** Where bundles find the packages that are not in them. */
const folders = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** Before all suites: they find the programs in the folder that the environment names. */
export default async function setUp() {
  await mkdir(folders, { recursive: true });
  const folder = await mkdtemp(join(folders, 'marquee-tests-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await bundleCommands([...commands, ...ofTests], folder);
  process.env.MARQUEE_TEST_PROGRAMS = folder;
}
