import { parentPort } from 'node:worker_threads';
import { evaluationDoers } from '../../judging/evaluation/doers.ts';
import type { Job, JobName, WorkerMessage } from './jobs.ts';

/** Frequent enough for a progress bar, and cheap. */
const millisecondsBetweenReports = 100;

parentPort!.on(
  'message',
  async <Name extends JobName>({ kind, job }: { kind: Name; job: Job<Name>['job'] }) => {
    let last = 0;
    const result = await evaluationDoers[kind](job, (progress, always = false) => {
      // Reports that follow another one too soon are dropped.
      if (!always && Date.now() - last < millisecondsBetweenReports) return;
      last = Date.now();
      send({ kind: 'progress', progress });
    });
    send({ kind: 'done', result });
  },
);

/** Messages of a worker thread; an exception reaches the pool by itself. */
function send<Name extends JobName>(message: WorkerMessage<Name>): void {
  parentPort!.postMessage(message);
}
