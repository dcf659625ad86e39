import { ProblemError } from './http/problem.ts';
import { publicError } from './http/public-error.ts';
import { logError } from './observe/log.ts';
import type { Trace } from './observe/trace.ts';

/** What a caller is told of whatever an operation threw; what is our fault is logged, and its text stays in the log. */
export async function explainFailure(error: unknown, trace: Trace): Promise<ProblemError> {
  const failure = error instanceof ProblemError ? error : publicError(error);
  const { title, status } = failure.problem;
  if (status >= 500) await logError(title, failure.cause ?? failure, { ...trace, status });
  return failure;
}
