import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { NetworkError } from '../model/network/layers-model.ts';
import { ReleaseError } from '../model/release/error.ts';
import { StoreError } from '../model/stores/store.ts';
import { logError } from './log.ts';
import { ProblemError } from './problem.ts';
import type { LooseEvent } from './request.ts';
import { problemResponse } from './response.ts';

/** The answer to whatever an operation threw; what is our fault is logged, and its text stays in the log. */
export function answerFailure(error: unknown, event: LooseEvent): APIGatewayProxyStructuredResultV2 {
  const failure = error instanceof ProblemError ? error : publicError(error);
  const { problem, headers } = failure;
  if (problem.status >= 500) {
    const requestId = event?.requestContext?.requestId;
    logError(problem.title, failure.cause ?? failure, { status: problem.status, requestId });
  }
  return problemResponse(problem, headers);
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
