import { totalmem } from 'node:os';
import { DataError } from '../../reading/data/errors.ts';

const gigabyte = 1e9;

/**
 * Returns the memory available to this process in bytes: that of the machine or the limit of its container, whichever is
 * less. MARQUEE_MEMORY (in GB) overrides both.
 * @throws DataError if that variable is not a positive number
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
  // Without a limit, Node.js reports undefined, 0, or more than any machine has.
  return container ? Math.min(container, machine) : machine;
}
