import type { PlannedJob } from './plan.ts';

/**
 * Runs each job of a plan as soon as the jobs that it reads are done; its other inputs exist already.
 * @param jobs each after those that it reads
 * @throws the error of the first job that fails; jobs that read it are not started
 */
export async function runPlan<Job extends Pick<PlannedJob, 'name' | 'reads'>>(
  jobs: readonly Job[],
  perform: (job: Job) => Promise<void>,
): Promise<void> {
  const done = new Map<string, Promise<void>>();
  for (const job of jobs) {
    const needed = namesRead(job).map((name) => done.get(name));
    done.set(
      job.name,
      Promise.all(needed).then(() => perform(job)),
    );
  }
  await Promise.all(done.values());
}

/**
 * Runs the jobs of a plan in memory. A value is dropped when the last job that reads it is done, unless it is wanted.
 * @param values inputs of jobs, by name; results are added
 * @param wanted names of values that are needed afterwards
 */
export async function runInMemory<Job extends PlannedJob>(
  jobs: readonly Job[],
  values: Map<string, unknown>,
  wanted: readonly string[],
  perform: (job: Job, taken: Readonly<Record<string, unknown>>) => Promise<unknown>,
): Promise<void> {
  const needed = new Map<string, number>();
  const need = (name: string, more: number) => needed.set(name, (needed.get(name) ?? 0) + more);
  for (const name of [...wanted, ...jobs.flatMap(namesRead)]) need(name, 1);
  await runPlan(jobs, async (job) => {
    values.set(job.name, await perform(job, takenBy(job, values)));
    for (const name of namesRead(job)) {
      need(name, -1);
      if (needed.get(name) === 0) values.delete(name);
    }
  });
}

/** The names of all that a job reads. */
export function namesRead({ reads }: Pick<PlannedJob, 'reads'>): string[] {
  return Object.values(reads).flat();
}

/** The input of a job: for each parameter the value or values that it reads, and its settings. */
export function takenBy(
  { reads, settings }: Pick<PlannedJob, 'reads' | 'settings'>,
  found: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const values = Object.entries(reads).map(([parameter, names]) => {
    return [
      parameter,
      typeof names === 'string' ? found.get(names) : names.map((name) => found.get(name)),
    ] as const;
  });
  return { ...Object.fromEntries(values), ...settings };
}
