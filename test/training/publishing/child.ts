import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { build } from 'esbuild';
import { environmentOf } from '../../support/moto.ts';

const folder = await mkdtemp(join(tmpdir(), 'marquee-publish-'));
const outfile = join(folder, 'publish-child.cjs');
afterAll(() => rm(folder, { recursive: true }));

// One file: compiling the sources anew in each of a hundred processes would take minutes.
await build({
  entryPoints: [fileURLToPath(new URL('publish-child.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});

/** What became of a process that published. */
export interface Published {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs publish-child.ts in a process of its own. */
export async function publishInChild(args: readonly string[], endpoint?: string): Promise<Published> {
  const s3 = endpoint === undefined ? {} : environmentOf({ endpoint });
  const child = spawn(process.execPath, [outfile, ...args], {
    env: { ...process.env, ...s3 },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = await once(child, 'exit');
  const [stdout, stderr] = await said;
  return { code, signal, stdout, stderr };
}
