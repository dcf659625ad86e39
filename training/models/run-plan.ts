import type { PlannedJob } from './plan.ts';

/**
 * Does each job of a plan as soon as those are done that it reads; what is no job's is there already.
 * @param jobs each after those that it reads
 * @throws whatever the first job to fail does; none that reads it begins
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

/** The names of all that a job reads. */
export function namesRead({ reads }: Pick<PlannedJob, 'reads'>): string[] {
  return Object.values(reads).flat();
}

/** What a job takes: by each parameter the value, or the values, of that name, and its settings. */
export function takenBy(
  { reads, settings }: Pick<PlannedJob, 'reads' | 'settings'>,
  find: (name: string) => unknown,
): Record<string, unknown> {
  const values = Object.entries(reads).map(([parameter, names]) => {
    return [parameter, typeof names === 'string' ? find(names) : names.map(find)] as const;
  });
  return { ...Object.fromEntries(values), ...settings };
}
