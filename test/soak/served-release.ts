import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { openCurrent, type Release } from '../../model/release/release.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { runCommand } from '../training/commands/command.ts';

/** What the release is trained on unless MARQUEE_SOAK_DATA names a folder or a data set. */
const generated = 'synthetic:users=600,movies=2000,ratings=60000,seed=1';

/** A release in a folder of its own. */
export interface Trained {
  readonly folder: string;
  readonly release: Release;
  remove(): Promise<void>;
}

/** Trains as `npm run train -- --quick` does. */
export async function trainQuickly(): Promise<Trained> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-soak-'));
  const args = ['--data', process.env.MARQUEE_SOAK_DATA || generated, '--store', folder, '--quick'];
  // From where the tests were started, since a folder may be given relative to it.
  const { code, stderr } = await runCommand('training/commands/train.ts', args, process.cwd());
  const release = code === 0 ? await openCurrent(new FolderStore(folder)) : undefined;
  if (!release) throw new Error(`No release came of the training: ${stderr}`);
  say(`release ${release.manifest.id} of ${release.manifest.data.name}`);
  return { folder, release, remove: () => rm(folder, { recursive: true }) };
}

/** The local server in a process of its own, so that its memory is its own. */
export class ServerProcess {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(store: string): Promise<ServerProcess> {
    const program = fileURLToPath(new URL('server-child.ts', import.meta.url));
    const execArgv = ['--import', import.meta.resolve('tsx'), '--expose-gc'];
    const child = fork(program, [store], { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [url] = await once(child, 'message');
    return new ServerProcess(child, url as string);
  }

  /** In MiB. */
  async residentSet(): Promise<number> {
    const answer = once(this.#child, 'message');
    this.#child.send('memory');
    const [bytes] = await answer;
    return (bytes as number) / 2 ** 20;
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async stop(): Promise<void> {
    if (!this.runs) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}

/** A release that has just been trained, and a server of it. */
export interface Served {
  readonly trained: Trained;
  readonly server: ServerProcess;
}

/** Serves a release to the tests of a file. @returns where they find it */
export function servedRelease(): Served {
  let trained: Trained;
  let server: ServerProcess;
  beforeAll(async () => {
    trained = await trainQuickly();
    server = await ServerProcess.start(trained.folder);
  });
  afterAll(async () => {
    await server?.stop();
    await trained?.remove();
  });
  return {
    get trained() {
      return trained;
    },
    get server() {
      return server;
    },
  };
}

/** Jest would add a stack to each line of `console.log`. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A whole number from the environment. */
export function numberFrom(variable: string, otherwise: number): number {
  const text = process.env[variable] || String(otherwise);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${variable} is '${text}', but must be a whole number.`);
  return Number(text);
}
