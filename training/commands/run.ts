import { isRunName } from '../running/run/workspace.ts';
import { UsageError } from './arguments.ts';

/** @throws UsageError if no object can be called after that run */
export function checkRun(run: string): string {
  if (isRunName(run)) return run;
  throw new UsageError(
    `MARQUEE_RUN is '${run}', but may only contain letters, digits, '_', '-' and '.', and must not begin with '.' or '-'`,
  );
}
