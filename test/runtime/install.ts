/**
 * Installs what `npm run test:runtime` runs on, unless it is there already: Node.js as in Lambda and AWS's own
 * runtime client, which is compiled. Both stay out of the ordinary install, since that takes a minute or two and a
 * compiler.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { basename, join } from 'node:path';
import { provideBuildTools } from './build-tools.ts';
import { folder, manifests, nodeFolder, stamp, wantedStamp } from './installation.ts';

async function main(): Promise<void> {
  const wanted = await wantedStamp();
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  if (installed === wanted) return;
  if (platform() !== 'linux' || !['x64', 'arm64'].includes(arch())) {
    throw new Error(
      "AWS's runtime client runs on Linux alone, x64 or arm64, as Lambda does. Run this there.",
    );
  }
  provideBuildTools();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of manifests) await copyFile(path, join(folder, basename(path)));
  console.log('Installing Node.js as in Lambda');
  npm('ci', '--ignore-scripts');
  console.log("Compiling AWS's runtime client, which takes a minute or two");
  npm('rebuild', 'aws-lambda-ric', '--foreground-scripts');
  await writeFile(stamp, wanted);
}

/** Runs npm in the folder; what it says, thousands of lines of a compiler's, goes to a log. */
function npm(...args: readonly string[]): void {
  const log = join(folder, `npm-${args[0]}.log`);
  const output = openSync(log, 'w');
  // Compiled against the headers of the Node.js that runs it, which then need not be downloaded.
  const env = {
    ...process.env,
    PATH: `${join(nodeFolder, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: nodeFolder,
  };
  const { status, error } = spawnSync('npm', args, { cwd: folder, env, stdio: ['ignore', output, output] });
  closeSync(output);
  if (status !== 0) throw new Error(`npm ${args[0]} failed: see ${log}`, { cause: error });
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
