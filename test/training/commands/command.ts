import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { bundleOf } from '../../programs/built.ts';

const children = new Set<ChildProcess>();
const runner = fileURLToPath(new URL('../../../programs/run.js', import.meta.url));

// A test that fails half-way leaves no process behind.
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/**
 * Starts a command line from its bundle.
 * @param program relative to the project, such as `training/commands/train.ts`
 * @param folder current one of the process
 * @param variables of its environment
 */
export function startCommand(
  program: string,
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
) {
  return startNode([bundleOf(program), ...args], folder, variables);
}

function startNode(argv: readonly string[], folder: string, variables: Readonly<Record<string, string>>) {
  // Not what whoever runs the tests has set.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PORT|MARQUEE_(DATA|STORE|EFFORT|RUN))$/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), ...variables };
  const child = spawn(process.execPath, argv, {
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
export function runCommand(...command: Parameters<typeof startCommand>) {
  return ended(startCommand(...command));
}

/** Starts a command line from its sources, as its users do, without npm. */
export function startSource(program: string, args: readonly string[], folder: string) {
  return startNode(['--enable-source-maps', runner, program, ...args], folder, {});
}

/** Runs it to its end: once for each program, since it takes a second to bundle. */
export function runSource(...command: Parameters<typeof startSource>) {
  return ended(startSource(...command));
}

async function ended({ exit, stdout, stderr }: ReturnType<typeof startCommand>) {
  const [code] = await exit;
  return { code, stdout: await stdout, stderr: await stderr };
}
