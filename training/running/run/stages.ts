import type { PlannedJob } from '../../models/plan.ts';
import { namesRead } from '../../models/run-plan.ts';

type Named = Pick<PlannedJob, 'name' | 'reads'>;

/** Jobs that run one after the other on one machine. */
export type JobSequence<Job> = readonly Job[];

/**
 * Groups the jobs of a plan into stages, for machines that take a while to start. Jobs read only results of earlier stages;
 * the stage of a job is the length of the longest path of reads to it. A job that reads only one other job, and is its only
 * reader, follows it in the same sequence: no other machine could start it earlier.
 * @param plan each job after those that it reads
 */
export function stagesOf<Job extends Named>(plan: readonly Job[]): JobSequence<Job>[][] {
  const readsOf = readsWithin(plan);
  const readersOf = (name: string) => plan.filter((job) => readsOf.get(job)!.includes(name)).length;
  const stages: Job[][][] = [];
  const placeOf = new Map<string, { readonly stage: number; readonly sequence: Job[] }>();
  for (const job of plan) {
    const places = readsOf.get(job)!.map((name) => placeOf.get(name)!);
    const follows = places.length === 1 && readersOf(readsOf.get(job)![0]) === 1;
    const place = follows ? places[0] : { stage: stageAfter(places), sequence: [] };
    place.sequence.push(job);
    placeOf.set(job.name, place);
    if (follows) continue;
    stages[place.stage] ??= [];
    stages[place.stage].push(place.sequence);
  }
  return stages;
}

/** The number of machines that the widest stage of a plan can use. */
export const widestStage = <Job extends Named>(plan: readonly Job[]) =>
  Math.max(...stagesOf(plan).map(({ length }) => length));

const stageAfter = (places: readonly { readonly stage: number }[]) =>
  Math.max(-1, ...places.map(({ stage }) => stage)) + 1;

/** The names of other jobs that each job reads. */
function readsWithin<Job extends Named>(plan: readonly Job[]): Map<Job, string[]> {
  const names = new Set(plan.map(({ name }) => name));
  return new Map(plan.map((job) => [job, [...new Set(namesRead(job))].filter((name) => names.has(name))]));
}
