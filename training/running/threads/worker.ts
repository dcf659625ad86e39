import { parentPort } from 'node:worker_threads';
import { evaluationDoers } from '../../judging/evaluation/doers.ts';
import type { Job, JobName, WorkerMessage } from './jobs.ts';

/** Often enough for a progress bar, too seldom to cost anything. */
const millisecondsBetweenReports = 100;

parentPort!.on(
  'message',
  async <Name extends JobName>({ kind, job }: { kind: Name; job: Job<Name>['job'] }) => {
    let last = 0;
    const result = await evaluationDoers[kind](job, (progress, always = false) => {
      // Some may be left out when they come soon after another.
      if (!always && Date.now() - last < millisecondsBetweenReports) return;
      last = Date.now();
      send({ kind: 'progress', progress });
    });
    send({ kind: 'done', result });
  },
);

/** What a worker thread says while it works; an exception reaches the pool by itself. */
function send<Name extends JobName>(message: WorkerMessage<Name>): void {
  parentPort!.postMessage(message);
}
