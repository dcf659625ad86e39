import type { FunctionName } from '../http/routes.ts';
import type { SwapEvent } from '../serving/swap.ts';
import { logError } from './log.ts';
import { recordSwapOutcome } from './metrics.ts';

/**
 * Tells that another release serves from now on, or that it cannot. In Lambda it is counted, too; the line that counts a
 * swap is then its log.
 */
export function recordSwap(name: FunctionName, { release, error }: SwapEvent): void {
  const outcome = error === undefined ? 'swapped' : 'failed';
  const properties = { function: name, release };
  if (process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) recordSwapOutcome(name, release, outcome);
  else if (outcome === 'swapped') {
    process.stdout.write(`${JSON.stringify({ ...properties, message: 'Switched to another release' })}\n`);
  }
  if (outcome === 'failed') {
    void logError('The release that was promoted cannot serve; the one before goes on', error, properties);
  }
}
