import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';

const children = new Set<ChildProcess>();
const tsx = import.meta.resolve('tsx');

// A test that fails half-way leaves no process behind.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/**
 * Starts a command line as its users do, without npm.
 * @param program relative to the project, such as `training/train.ts`
 * @param folder current one of the process
 * @param variables of its environment
 */
export function startCommand(
  program: string,
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
) {
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  // Not what whoever runs the tests has set.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PORT|MARQUEE_(DATA|STORE|EFFORT|RUN))$/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), ...variables };
  const child = spawn(process.execPath, ['--import', tsx, path, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  return {
    child,
    /** Code and signal. */
    exit: once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
    stdout: text(child.stdout),
    stderr: text(child.stderr),
  };
}

/** Runs a command line to its end. */
export async function runCommand(...command: Parameters<typeof startCommand>) {
  const { exit, stdout, stderr } = startCommand(...command);
  const [code] = await exit;
  return { code, stdout: await stdout, stderr: await stderr };
}
