import { totalmem } from 'node:os';
import { DataError } from '../../reading/data/errors.ts';

const gigabyte = 1e9;

/**
 * What this process may have, in bytes: the machine's memory, or the limit of its container, whichever is less;
 * MARQUEE_MEMORY (in GB) in place of both.
 * @throws DataError if that variable is no number above 0
 */
export function memoryAvailable(
  named = process.env.MARQUEE_MEMORY,
  machine = totalmem(),
  container: number | undefined = process.constrainedMemory?.(),
): number {
  if (named) {
    if (Number(named) > 0) return Number(named) * gigabyte;
    throw new DataError(`MARQUEE_MEMORY is '${named}', but must be a number of GB, such as 8`);
  }
  // Without a limit Node.js tells none, 0, or more than any machine has.
  return container ? Math.min(container, machine) : machine;
}
