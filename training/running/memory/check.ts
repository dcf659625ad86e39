import { availableParallelism } from 'node:os';
import type { Dataset } from '../../../model/data/dataset.ts';
import { adaptToSize } from '../../models/adapt-to-size.ts';
import type { Configuration } from '../../models/configuration.ts';
import { memoryAvailable } from './available.ts';
import { type DataSize, type JobKind, memoryOfJob, memoryOfLargestJob, memoryOfTraining } from './needs.ts';

/** A training that does not fit. It has not begun. */
class MemoryError extends Error {
  override readonly name = 'MemoryError';
}

export function sizeOf({ ratings, users, catalogue }: Dataset): DataSize {
  return { ratings: ratings.user.length, users: users.length, movies: catalogue.ids.length };
}

/**
 * Tells what a training in one process takes, before it begins.
 * @param effort not yet for that size
 * @throws MemoryError if it does not fit
 */
export function checkTraining(data: Dataset, effort: Configuration, available = memoryAvailable()): string {
  const size = sizeOf(data);
  const configuration = adaptToSize(effort, size.ratings);
  const needed = memoryOfTraining(size, configuration, availableParallelism());
  const inParts = gigabytes(memoryOfLargestJob(size, configuration));
  return check(
    `Training on ${countOf(size)} in one process`,
    { needed, available },
    `Train in parts: --parallel 1 needs about ${inParts}, and so does each task in AWS with -c parallel=N. Or train where there is more, or on fewer ratings.`,
  );
}

/** The same of processes at once. @throws MemoryError if they do not fit */
export function checkProcesses(
  size: DataSize,
  configuration: Configuration,
  parallel: number,
  available = memoryAvailable(),
): string {
  const each = memoryOfLargestJob(size, configuration);
  const fitting = Math.floor(available / each);
  const advice =
    fitting > 0 ? `Ask for --parallel ${fitting}.` : 'Train where there is more, or on fewer ratings.';
  const needed = parallel * each;
  return check(
    `Training on ${countOf(size)} in ${parallel} processes at once`,
    { needed, available },
    advice,
  );
}

/** The same of one job. @throws MemoryError if it does not fit */
export function checkJob(
  { name, kind }: { readonly name: string; readonly kind: JobKind },
  size: DataSize,
  configuration: Configuration,
  available = memoryAvailable(),
): string {
  const needed = memoryOfJob(kind, size, configuration);
  return check(
    `The job ${name} of a training on ${countOf(size)}`,
    { needed, available },
    'Give it more (in AWS -c trainingMemory=GB), or train on fewer ratings.',
  );
}

interface Amounts {
  readonly needed: number;
  readonly available: number;
}

function check(what: string, { needed, available }: Amounts, advice: string): string {
  const sentence = `${what} needs about ${gigabytes(needed)} of memory`;
  if (needed <= available) return `${sentence}; ${gigabytes(available)} are there`;
  throw new MemoryError(
    `${sentence}, but only ${gigabytes(available)} are there. ${advice} To try all the same, set MARQUEE_MEMORY to what it may take, in GB.`,
  );
}

const countOf = ({ ratings }: DataSize) => `${ratings.toLocaleString('en-US')} ratings`;
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
