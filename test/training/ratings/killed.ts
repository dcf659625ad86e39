import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from '@jest/globals';
import { build as esbuild } from 'esbuild';
import pMap from 'p-map';
import type { Store } from '../../../model/stores/store.ts';
import { callsOf } from '../../support/intercepted.ts';
import { type RatingsCommand, ratingsCommands } from '../../support/ratings-commands.ts';
import { type Step, sampleSteps, stepsOf } from '../../support/soak.ts';

const source = fileURLToPath(new URL('../../support/ratings-child.ts', import.meta.url));

/** Looks at what a process has left that printed `stdout`. */
type Look = (store: Store, stdout: string) => Promise<void>;

/**
 * Runs a command of `ratings-child.ts` on a prepared store of its own for each of its steps, kills it there, and looks at
 * what is left; once more without a kill. Outside of a soak, for a sample of the steps.
 * @param environment of the processes, for them to reach the store
 * @param concurrency how many processes at once
 * @returns how many steps there are
 */
export async function killAtEveryStep(
  command: RatingsCommand,
  prepared: () => Promise<Store>,
  look: Look,
  environment: NodeJS.ProcessEnv,
  concurrency = 3,
): Promise<number> {
  const program = await bundled();
  const calls = await callsOf(await prepared(), (store) => ratingsCommands[command](store, () => {}));
  const steps = stepsOf(calls);
  const beyond: Step = { number: steps.length + 1, kind: 'none', isWrite: false };
  await pMap(
    [...sampleSteps(steps), beyond],
    async (step) => {
      const store = await prepared();
      const args = [program, command, store.url, String(step.number)];
      const { wasKilled, stdout } = await run(args, environment);
      expect({ step, wasKilled }).toEqual({ step, wasKilled: step !== beyond });
      await look(store, stdout);
    },
    { concurrency },
  );
  return steps.length;
}

const folder = await mkdtemp(join(tmpdir(), 'marquee-killed-'));
afterAll(() => rm(folder, { recursive: true }));

let building: Promise<string> | undefined;

/** The program in one file: dozens of processes start several times as fast as through tsx. */
function bundled(): Promise<string> {
  building ??= build();
  return building;
}

async function build(): Promise<string> {
  const outfile = join(folder, 'ratings-child.mjs');
  const require =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await esbuild({
    entryPoints: [source],
    outfile,
    banner: { js: require },
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}

async function run(args: readonly string[], environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stdout = text(child.stdout);
  const [code, signal] = await once(child, 'exit');
  if (signal !== 'SIGKILL') expect(code).toBe(0);
  return { wasKilled: signal === 'SIGKILL', stdout: await stdout };
}
