import { parentPort } from 'node:worker_threads';
import { encodeRankTables } from '../../model/rank/tables.ts';
import { predictPublished } from '../judging/evaluation/baselines/published.ts';
import { listsOfBaseline } from '../judging/evaluation/ranking/lists.ts';
import { runChain } from '../models/factors/chain.ts';
import { fitInterest } from '../models/interest/fit-interest.ts';
import { useBackend } from '../models/networks/backend.ts';
import { trainMember } from '../models/networks/train-member.ts';
import type { Job, JobName, WorkerMessage } from './jobs.ts';

/** Often enough for a progress bar, too seldom to cost anything. */
const millisecondsBetweenReports = 100;

/** How each kind of job is done. */
const workers: {
  readonly [Kind in JobName]: (job: Job<Kind>['job'], report: Report<Kind>) => Promise<Job<Kind>['result']>;
} = {
  member: async (job, report) => {
    const backend = await useBackend();
    const result = trainMember(job, (progress) => report(progress, progress.rmse !== undefined));
    return { ...result, backend };
  },
  baseline: async (job) => predictPublished(job),
  interest: async (job) => encodeRankTables(fitInterest(job)),
  ranking: async (job) => listsOfBaseline(job),
  chain: async (job, report) => runChain(job, (done) => report(done, done === 1)),
};

/** @param always false for what may be left out when it comes soon after another */
type Report<Kind extends JobName> = (progress: Job<Kind>['progress'], always: boolean) => void;

parentPort!.on(
  'message',
  async <Kind extends JobName>({ kind, job }: { kind: Kind; job: Job<Kind>['job'] }) => {
    let last = 0;
    const result = await workers[kind](job, (progress, always) => {
      if (!always && Date.now() - last < millisecondsBetweenReports) return;
      last = Date.now();
      send({ kind: 'progress', progress });
    });
    send({ kind: 'done', result });
  },
);

/** What a worker thread says while it works; an exception reaches the pool by itself. */
function send<Kind extends JobName>(message: WorkerMessage<Kind>): void {
  parentPort!.postMessage(message);
}
