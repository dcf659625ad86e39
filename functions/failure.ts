import { NetworkError } from '../model/network/layers-model.ts';
import { ReleaseError } from '../model/release/error.ts';
import { StoreError } from '../model/stores/store.ts';
import { ProblemError } from './http/problem.ts';
import { logError } from './observe/log.ts';
import type { Trace } from './observe/trace.ts';

/** What a caller is told of whatever an operation threw; what is our fault is logged, and its text stays in the log. */
export async function explainFailure(error: unknown, trace: Trace): Promise<ProblemError> {
  const failure = error instanceof ProblemError ? error : publicError(error);
  const { title, status } = failure.problem;
  if (status >= 500) await logError(title, failure.cause ?? failure, { ...trace, status });
  return failure;
}

function publicError(cause: unknown): ProblemError {
  if (cause instanceof StoreError) {
    const detail = 'The store that holds the release does not answer. Try again in a moment.';
    return new ProblemError('store-unavailable', { detail }, { cause, headers: { 'retry-after': '5' } });
  }
  if (cause instanceof ReleaseError || cause instanceof NetworkError) {
    const detail =
      'The current release is damaged or of another format. Its operator can go back to the one before with `npm run releases -- rollback`.';
    return new ProblemError('release-unreadable', { detail }, { cause, headers: { 'retry-after': '60' } });
  }
  return new ProblemError('internal-error', { detail: 'The cause has been logged. Try again.' }, { cause });
}
