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
import type { Store } from '../../../../model/stores/store.ts';
import { callsOf } from '../../../support/intercepted.ts';
import { type RatingsCommand, ratingsCommands } from '../../../support/ratings-commands.ts';
import { type Step, sampleSteps, stepsOf } from '../../../support/soak.ts';
import { stopAt } from '../../../support/stopped.ts';

const source = fileURLToPath(new URL('../../../support/ratings-child.ts', import.meta.url));

/** Looks at what a process has left that printed `stdout`. */
type Look = (store: Store, stdout: string) => Promise<void>;

/** Ends a command at steps of it, each time on a prepared store of its own, and looks at what is left. Returns how many steps there are. */
export type EndAtSteps = (
  command: RatingsCommand,
  prepared: () => Promise<Store>,
  look: Look,
) => Promise<number>;

/**
 * Runs the command of `ratings-child.ts` in processes, which are killed; once more without a kill.
 * @param environment of the processes, for them to reach the store
 * @param sample which of the steps: outside of a soak not all
 * @param concurrency how many processes at once
 */
export function killing(
  environment: NodeJS.ProcessEnv = {},
  { sample = sampleSteps, concurrency = 3 } = {},
): EndAtSteps {
  return async (command, prepared, look) => {
    const program = await bundled();
    const steps = await stepsIn(command, await prepared());
    const beyond: Step = { number: steps.length + 1, kind: 'none', isWrite: false };
    await pMap(
      [...sample(steps), beyond],
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
  };
}

/** At every step, in this process: the store gives no more answers. */
export const stopping: EndAtSteps = async (command, prepared, look) => {
  const steps = await stepsIn(command, await prepared());
  for (const { number } of steps) {
    const store = await prepared();
    const said: string[] = [];
    await stopAt(number, store, (dying) => ratingsCommands[command](dying, (line) => said.push(line)));
    await look(store, said.join(''));
  }
  return steps.length;
};

async function stepsIn(command: RatingsCommand, prepared: Store): Promise<Step[]> {
  return stepsOf(await callsOf(prepared, (store) => ratingsCommands[command](store, () => {})));
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
