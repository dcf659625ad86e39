import { parentPort } from 'node:worker_threads';
import { type Backend, useBackend } from '../network/backend.ts';
import type { FitProgress } from '../network/fit.ts';
import { type MemberJob, type MemberWeights, trainMember } from '../network/train-member.ts';

/** What a worker thread says while it trains one network; an exception reaches the pool by itself. */
export type MemberMessage =
  | { readonly kind: 'progress'; readonly progress: FitProgress }
  | { readonly kind: 'done'; readonly weights: MemberWeights; readonly backend: Backend };

/** Often enough for a progress bar, too seldom to cost anything. */
const millisecondsBetweenReports = 100;

parentPort!.on('message', async (job: MemberJob) => {
  const backend = await useBackend();
  let last = 0;
  const weights = trainMember(job, (progress) => {
    if (progress.rmse === undefined && Date.now() - last < millisecondsBetweenReports) return;
    last = Date.now();
    send({ kind: 'progress', progress });
  });
  send({ kind: 'done', weights, backend });
});

function send(message: MemberMessage): void {
  parentPort!.postMessage(message);
}
