import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What compiling the runtime client takes, and the Debian package that brings it. */
const packages = {
  cmake: 'cmake',
  make: 'make',
  'c++': 'g++',
  python3: 'python3',
  tar: 'tar',
  xz: 'xz-utils',
} as const;

type Tool = keyof typeof packages;

/**
 * Installs the tools that are missing, where that can be done without asking: as root on Debian and its kin.
 * @throws Error that names what is missing and how to get it, elsewhere
 */
export function provideBuildTools(): void {
  const wanted = missingTools();
  if (wanted.length === 0) return;
  const names = [...new Set(wanted.map((tool) => packages[tool]))];
  const command = `apt-get install --yes --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    console.log(`Installing ${names.join(', ')}`);
    run('apt-get update');
    run(command);
  }
  const still = missingTools();
  if (still.length === 0) return;
  throw new Error(
    `The runtime client cannot be compiled without ${still.join(', ')}. On Debian or Ubuntu: sudo ${command}`,
  );
}

function missingTools(): Tool[] {
  return (Object.keys(packages) as Tool[]).filter((tool) => !isOnPath(tool));
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function run(command: string): void {
  const [program, ...args] = command.split(' ');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} failed`, { cause: error });
}
