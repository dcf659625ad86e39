import type { ChainResult } from './factors/chain.ts';
import type { InterestJob } from './interest/fit-interest.ts';
import type { FitProgress } from './networks/fit.ts';
import type { AssembleStep, TrainedModel } from './steps/assemble.ts';
import type { ChainStep, Combined, CombineStep } from './steps/factors.ts';
import type { MemberStep, TrainedMember } from './steps/networks.ts';

/** A kind of job: its input, its progress (never: none), and its result. */
export interface JobKind<Taken, Told, Given> {
  readonly job: Taken;
  readonly progress: Told;
  readonly result: Given;
}

/** The jobs that train models. They are independent of each other. */
export interface ModelJobs {
  /** A Markov chain to run; its progress is the share that is done, 0 to 1. */
  readonly chain: JobKind<ChainStep, number, ChainResult>;
  readonly combine: JobKind<CombineStep, never, Combined>;
  readonly member: JobKind<MemberStep, FitProgress, TrainedMember>;
  readonly assemble: JobKind<AssembleStep, never, TrainedModel>;
  /** What goes together, as an object of a release (`RankTables`). */
  readonly interest: JobKind<InterestJob, never, Uint8Array>;
}

type Kinds<Jobs> = { readonly [Name in keyof Jobs]: JobKind<unknown, unknown, unknown> };

/** How each kind of job is done. */
export type Doers<Jobs extends Kinds<Jobs>> = {
  readonly [Name in keyof Jobs]: (
    job: Jobs[Name]['job'],
    report: (progress: Jobs[Name]['progress'], always?: boolean) => void,
  ) => Promise<Jobs[Name]['result']> | Jobs[Name]['result'];
};

/** Runs jobs, as many at once as possible. */
export interface Runner<Jobs extends Kinds<Jobs>> {
  /** Runs a job as soon as there is capacity; jobs start in the order of the calls. */
  run<Name extends keyof Jobs>(
    kind: Name,
    job: Jobs[Name]['job'],
    report: (progress: Jobs[Name]['progress']) => void,
  ): Promise<Jobs[Name]['result']>;
  /** Releases resources kept for future jobs; later jobs take longer to start. */
  rest(): Promise<void>;
  /** Stops all jobs; their promises never settle, and no other jobs start. */
  close(): Promise<void>;
}
