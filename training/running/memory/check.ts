import { availableParallelism } from 'node:os';
import { adaptToSize } from '../../models/adapt-to-size.ts';
import type { Configuration } from '../../models/configuration.ts';
import type { DataSize } from '../../reading/data/size.ts';
import { memoryAvailable } from './available.ts';
import { type JobKind, memoryOfJob, memoryOfLargestJob, memoryOfTraining } from './needs.ts';

/** A training needs more memory than is available. Thrown before it starts. */
class MemoryError extends Error {
  override readonly name = 'MemoryError';
}

/**
 * Checks that a training fits into one process.
 * @param effort as given, not adapted to the size yet
 * @returns a line that states what it needs and what is available
 * @throws MemoryError if it does not fit
 */
export function checkTraining(size: DataSize, effort: Configuration, available = memoryAvailable()): string {
  const configuration = adaptToSize(effort, size.ratings);
  const needed = memoryOfTraining(size, configuration, availableParallelism());
  const inParts = gigabytes(memoryOfLargestJob(size, configuration));
  return check(
    `Training on ${countOf(size)} in one process`,
    { needed, available },
    `Train in parts (--parallel 1 needs about ${inParts}, as does each task in AWS with -c parallel=N), on a larger machine, or on fewer ratings.`,
  );
}

/** The same for processes that run at once. @throws MemoryError if they do not fit */
export function checkProcesses(
  size: DataSize,
  configuration: Configuration,
  parallel: number,
  available = memoryAvailable(),
): string {
  const each = memoryOfLargestJob(size, configuration);
  const fitting = Math.floor(available / each);
  const advice =
    fitting > 0 ? `Use --parallel ${fitting}.` : 'Train on a larger machine, or on fewer ratings.';
  const needed = parallel * each;
  return check(
    `Training on ${countOf(size)} in ${parallel} processes at once`,
    { needed, available },
    advice,
  );
}

/** The same for one job. @throws MemoryError if it does not fit */
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
    'Give it more memory (in AWS: -c trainingMemory=GB), or train on fewer ratings.',
  );
}

interface Amounts {
  readonly needed: number;
  readonly available: number;
}

function check(what: string, { needed, available }: Amounts, advice: string): string {
  const sentence = `${what} needs about ${gigabytes(needed)} of memory`;
  if (needed <= available) return `${sentence}; ${gigabytes(available)} is available`;
  throw new MemoryError(
    `${sentence}, but only ${gigabytes(available)} is available. ${advice} To override this check, set MARQUEE_MEMORY to a number of GB.`,
  );
}

const countOf = ({ ratings }: DataSize) => `${ratings.toLocaleString('en-US')} ratings`;
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
