import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Runner } from '../../models/jobs.ts';
import type { Job, JobName, Jobs, WorkerMessage } from './jobs.ts';

interface Task<Kind extends JobName = JobName> {
  readonly kind: Kind;
  readonly job: Job<Kind>['job'];
  readonly report: (progress: Job<Kind>['progress']) => void;
  readonly resolve: (result: Job<Kind>['result']) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Worker threads that train networks and run chains in parallel, one for each core: two networks on two cores take as
 * long as one, whereas a second thread inside one network gains nothing.
 */
export class WorkerPool implements Runner<Jobs> {
  readonly #size: number;
  readonly #entry: URL;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: Task[] = [];
  #closed = false;

  /** @param entry the program of each thread: the bundle next to that of this file (`programs/`) */
  constructor(size: number = availableParallelism(), entry = new URL('./thread.mjs', import.meta.url)) {
    this.#size = size;
    this.#entry = entry;
  }

  run<Kind extends JobName>(
    kind: Kind,
    job: Job<Kind>['job'],
    report: (progress: Job<Kind>['progress']) => void,
  ): Promise<Job<Kind>['result']> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('the pool of training threads is closed'));
      this.#waiting.push({ kind, job, report, resolve, reject } as Task);
      this.#startNext();
    });
  }

  async rest(): Promise<void> {
    const idle = this.#idle.splice(0);
    for (const worker of idle) this.#all.delete(worker);
    await Promise.all(idle.map((worker) => worker.terminate()));
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    this.#closed = true;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #startNext(): void {
    const worker = this.#waiting.length > 0 ? this.#freeWorker() : undefined;
    if (worker) this.#start(worker, this.#waiting.shift()!);
  }

  #freeWorker(): Worker | undefined {
    if (this.#idle.length > 0 || this.#all.size >= this.#size) return this.#idle.pop();
    const worker = new Worker(this.#entry, { execArgv: ['--enable-source-maps'] });
    this.#all.add(worker);
    return worker;
  }

  #start(worker: Worker, { kind, job, report, resolve, reject }: Task): void {
    const onMessage = (message: WorkerMessage<JobName>) => {
      if (message.kind === 'progress') return report(message.progress);
      // By name: removeAllListeners would also remove the worker's own listeners.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      this.#idle.push(worker);
      resolve(message.result);
      this.#startNext();
    };
    const onError = (error: unknown) => {
      this.#all.delete(worker);
      reject(error);
      this.#startNext();
    };
    // Also emitted after an error or a close, when nobody waits any more.
    const onExit = (code: number) => {
      if (this.#closed) return;
      onError(new Error(`A training thread ended with code ${code} before its ${kind} was done`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage({ kind, job });
  }
}
