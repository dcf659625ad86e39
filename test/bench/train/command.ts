import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a process took. */
export interface Usage {
  /** Of processor time, user and system, all threads. */
  readonly seconds: number;
  /** Largest resident set, Node.js and code included. */
  readonly bytes: number;
}

const usage = fileURLToPath(new URL('usage.mjs', import.meta.url));
/** Enough for what a command says. */
const mostSaid = 2 ** 24;

/** Runs a command in a process of its own, as the training image does. @throws Error with what it said, if it fails */
export function runCommand(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Usage {
  const { flags, variables } = imageSettings();
  const { status, stderr, output, error } = spawnSync(
    process.execPath,
    [...flags, '--import', usage, program, ...args],
    {
      env: { ...process.env, ...variables, ...environment },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      maxBuffer: mostSaid,
    },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`${basename(program)} ${args.join(' ')} failed:\n${stderr}`);
  return JSON.parse(String(output[3]));
}

/** One of the commands, whose bundles are beside the benchmark's own. */
export function programOf(command: 'job' | 'train'): string {
  return join(dirname(process.argv[1]), `${command}${extname(process.argv[1])}`);
}

/** What the training image tells Node.js and its processes. */
function imageSettings() {
  const dockerfile = readFileSync(new URL('../../../training/Dockerfile', import.meta.url), 'utf8');
  const assignments = [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line]) => line.split(' '));
  const [, command] = /^CMD (.*)$/m.exec(dockerfile)!;
  const flags: string[] = JSON.parse(command).slice(1, -1);
  return { flags, variables: Object.fromEntries(assignments.map((one) => one.split('=', 2))) };
}
