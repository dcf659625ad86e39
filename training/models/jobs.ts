import type { ChainJob, ChainResult } from './factors/chain.ts';
import type { InterestJob } from './interest/fit-interest.ts';
import type { Backend } from './networks/backend.ts';
import type { FitProgress } from './networks/fit.ts';
import type { MemberJob, MemberResult } from './networks/train-member.ts';

/** A kind of job: what it takes, what it tells on the way (never: nothing), and what it gives. */
export interface JobKind<Taken, Told, Given> {
  readonly job: Taken;
  readonly progress: Told;
  readonly result: Given;
}

/** The jobs that make models. They know nothing of each other. */
export interface ModelJobs {
  /** A network to train. */
  readonly member: JobKind<MemberJob, FitProgress, TrainedMember>;
  /** What goes together, as an object of a release (`RankTables`). */
  readonly interest: JobKind<InterestJob, never, Uint8Array>;
  /** A Markov chain to run; its progress is the share that is done, 0 to 1. */
  readonly chain: JobKind<ChainJob, number, ChainResult>;
}

/** A trained network, and what it was trained on. */
export interface TrainedMember extends MemberResult {
  readonly backend: Backend;
}

type Kinds<Jobs> = { readonly [Name in keyof Jobs]: JobKind<unknown, unknown, unknown> };

/** Does jobs, as many at once as it can. */
export interface Runner<Jobs extends Kinds<Jobs>> {
  /** Does a job as soon as there is room for it; jobs start in the order in which they were given. */
  run<Name extends keyof Jobs>(
    kind: Name,
    job: Jobs[Name]['job'],
    report: (progress: Jobs[Name]['progress']) => void,
  ): Promise<Jobs[Name]['result']>;
  /** Ends all jobs, whatever they are at; none that has not ended ever will, and no others begin. */
  close(): Promise<void>;
}
