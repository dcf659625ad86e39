import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Number of a process's last lines that an error repeats. */
const lastLines = 15;
/** How often a killed job is restarted, as in AWS. */
const attempts = 3;

/** A job failed for good; the message is that of the job. */
class JobError extends Error {
  override readonly name = 'JobError';
}

/** Starts jobs as processes. */
export class Children {
  readonly #command: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  readonly #say: (line: string) => void;
  readonly #running = new Set<ChildProcess>();
  #closed = false;

  /**
   * @param command what Node.js starts for a job, whose name follows
   * @param environment variables in addition to those of this process
   * @param say takes what the processes say
   */
  constructor(
    command: readonly string[],
    environment: Readonly<Record<string, string>>,
    say: (line: string) => void,
  ) {
    this.#command = command;
    this.#environment = environment;
    this.#say = say;
  }

  /** Does a job in a process of its own. @throws JobError if it fails, or is killed too often */
  async run(name: string, args: readonly string[] = []): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { code, signal, said } = await this.#start([name, ...args]);
      if (code === 0) return;
      if (signal === null) throw new JobError(`The job ${name} failed:\n${said}`);
      if (this.#closed) throw new JobError(`The job ${name} was stopped.`);
      const again = `The job ${name} was killed (${signal})`;
      if (attempt === attempts)
        throw new JobError(`${again} ${attempts} times, possibly for lack of memory.`);
      this.#say(`${again} and is restarted.`);
    }
  }

  /** Stops all running jobs; no others start. */
  async close(): Promise<void> {
    this.#closed = true;
    const ends = [...this.#running].map((child) => once(child, 'exit'));
    for (const child of this.#running) child.kill('SIGKILL');
    await Promise.all(ends);
  }

  async #start(args: readonly string[]) {
    if (this.#closed) throw new JobError('No more jobs are started.');
    const child = spawn(process.execPath, [...process.execArgv, ...this.#command, ...args], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.#running.add(child);
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      if (said.length > lastLines) said.shift();
      this.#say(line);
    });
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    this.#running.delete(child);
    return { code, signal, said: said.join('\n') };
  }
}
