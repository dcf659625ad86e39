import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';
import { bundleOf } from '../../programs/built.ts';

const command = 'functions/server/serve.ts';
const source = fileURLToPath(new URL(`../../../${command}`, import.meta.url));

const children = new Set<ChildProcess>();

// A test that fails half-way leaves no process behind.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Starts the command line as its users do, without npm. */
export const serveFromSource = (args: readonly string[]) => start(['--import', 'tsx', source, ...args], {});

/** Starts it from its bundle, which takes a moment. */
export const serve = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  start([bundleOf(command), ...args], env);

function start(argv: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const said = once(child.stdout, 'data');
  return {
    child,
    exit: once(child, 'exit'),
    stderr: text(child.stderr),
    /** Where it listens, as it says. */
    url: async () => /http:\/\/127\.0\.0\.1:\d+/.exec(String(await said))![0],
  };
}
