import { ProblemError } from './http/problem.ts';
import { publicError } from './http/public-error.ts';
import { logError } from './observe/log.ts';
import type { Trace } from './observe/trace.ts';

/** Turns an error of an operation into the caller's answer. Our own faults are logged, and their messages stay in the log. */
export async function explainFailure(error: unknown, trace: Trace): Promise<ProblemError> {
  const failure = error instanceof ProblemError ? error : publicError(error);
  const { title, status } = failure.problem;
  if (status >= 500) await logError(title, failure.cause ?? failure, { ...trace, status });
  return failure;
}
