import { type ChildProcess, fork } from 'node:child_process';
import { type JobRole, jobAccess, type StoreAccess } from '../../../infra/store-access.ts';
import { bundleOf } from '../../programs/built.ts';
import type { Json } from '../template.ts';

/** What a task is told by the workflow. */
export interface Told {
  readonly role: JobRole;
  readonly run: string;
  readonly jobs: readonly string[];
}

/** What the process is told that does the jobs of tasks. */
export interface Order {
  readonly number: number;
  readonly folder: string;
  readonly task: Told;
  readonly access: StoreAccess;
  /** The creation of an object that is the last thing it does. */
  readonly killedAt?: number | undefined;
}

export interface Report {
  readonly number: number;
  /** Rights that it has made use of. */
  readonly used: readonly string[];
  readonly error?: string;
}

/** Reads the arguments of the state that runs a task. */
export function readTask({ Overrides }: Json): Told {
  const [{ Name, Command, Environment }] = Overrides.ContainerOverrides;
  const [{ Value }] = Environment;
  return { role: Name, run: Value, jobs: Command.slice(Command.indexOf('build/job.mjs') + 1) };
}

/** Does the jobs of tasks, each with the rights of its role. */
export class Containers {
  /** By role, the rights that were made use of. */
  readonly used: Readonly<Record<JobRole, Set<string>>> = {
    prepare: new Set(),
    job: new Set(),
    publish: new Set(),
  };
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (report: Report) => void>();
  #orders = 0;

  constructor() {
    this.#child = fork(bundleOf('test/infra/parallel/container-child.ts'), [], {
      env: { ...process.env, MARQUEE_BACKEND: 'wasm' },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (report: Report) => this.#waiting.get(report.number)!(report));
  }

  /** @throws Error with what went wrong */
  async run(task: Told, folder: string, killedAt?: number): Promise<void> {
    const number = ++this.#orders;
    const reported = new Promise<Report>((resolve) => void this.#waiting.set(number, resolve));
    const order: Order = { number, folder, task, access: jobAccess[task.role], killedAt };
    this.#child.send(order);
    const { used, error } = await reported;
    for (const right of used) this.used[task.role].add(right);
    if (error !== undefined) throw new Error(error);
  }

  stop(): void {
    this.#child.kill();
  }
}
