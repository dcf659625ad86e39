import type { BaselineJob } from '../evaluation/baselines/published.ts';
import type { Lists, ListsJob } from '../evaluation/ranking/lists.ts';
import type { ChainJob, ChainResult } from '../factors/chain.ts';
import type { Backend } from '../network/backend.ts';
import type { FitProgress } from '../network/fit.ts';
import type { MemberJob, MemberResult } from '../network/train-member.ts';
import type { InterestJob } from '../rank/fit-interest.ts';

/** A trained network, and what it was trained on. */
export interface TrainedMember extends MemberResult {
  readonly backend: Backend;
}

/** What worker threads do: what each kind of job takes, tells and gives. */
interface Jobs {
  /** A network to train. */
  readonly member: {
    readonly job: MemberJob;
    readonly progress: FitProgress;
    readonly result: TrainedMember;
  };
  /** A published method to set beside the networks; it tells nothing on the way. */
  readonly baseline: { readonly job: BaselineJob; readonly progress: never; readonly result: Float32Array };
  /** What goes together, as an object of a release (`RankTables`); it tells nothing on the way. */
  readonly interest: { readonly job: InterestJob; readonly progress: never; readonly result: Uint8Array };
  /** A published method's lists to set beside Marquee's; it tells nothing on the way. */
  readonly ranking: { readonly job: ListsJob; readonly progress: never; readonly result: Lists };
  /** A Markov chain to run; its progress is the share that is done, 0 to 1. */
  readonly chain: { readonly job: ChainJob; readonly progress: number; readonly result: ChainResult };
}

export type JobKind = keyof Jobs;
export type Job<Kind extends JobKind> = Jobs[Kind];

export type WorkerMessage<Kind extends JobKind> =
  | { readonly kind: 'progress'; readonly progress: Job<Kind>['progress'] }
  | { readonly kind: 'done'; readonly result: Job<Kind>['result'] };
