import type { FunctionName } from '../http/routes.ts';
import type { SwapEvent } from '../serving/swap.ts';
import { logError } from './log.ts';
import { recordFailedSwap } from './metrics.ts';

/** Tells that another release serves from now on, or that it cannot, which also counts. */
export function recordSwap(name: FunctionName, { release, error }: SwapEvent): void {
  if (error === undefined) {
    process.stdout.write(
      `${JSON.stringify({ function: name, message: 'Another release serves', release })}\n`,
    );
    return;
  }
  if (process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) recordFailedSwap(name, release);
  void logError('The release that was promoted cannot serve; the one before goes on', error, {
    function: name,
    release,
  });
}
