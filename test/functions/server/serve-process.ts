import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';

const command = fileURLToPath(new URL('../../../functions/server/serve.ts', import.meta.url));

const children = new Set<ChildProcess>();

// A test that fails half-way leaves no process behind.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Starts the command line as its users do, without npm. */
export function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', command, ...args], {
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
