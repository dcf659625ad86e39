/**
 * Runs a command from the current sources: node --enable-source-maps programs/run.js training/commands/train.ts --help
 *
 * Each start bundles again, which takes half a second: nothing is ever stale, and no two processes share a folder.
 */
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleCommands } from './bundle.js';
import { commands } from './commands.js';

/** A folder for each process, below `node_modules`, where packages are found that are not bundled. */
const folders = fileURLToPath(new URL('../node_modules/.cache/marquee/', import.meta.url));

const [node, , command, ...args] = process.argv;
const folder = join(folders, String(process.pid));
await mkdir(folders, { recursive: true });
await removeThoseOfTheDead();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await bundleCommands([...new Set([...commands, command])], folder);
const program = join(folder, `${basename(command, '.ts')}.mjs`);
process.argv = [node, program, ...args];
await import(pathToFileURL(program).href);

/** Processes that were killed could not remove theirs. */
async function removeThoseOfTheDead() {
  for (const name of await readdir(folders)) {
    if (!isAlive(Number(name))) await rm(join(folders, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch ({ code }) {
    // The process exists, but belongs to another user.
    return code === 'EPERM';
  }
}
