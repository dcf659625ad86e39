import { NetworkError } from '../../model/network/layers-model.ts';
import { ReleaseError } from '../../model/release/error.ts';
import { StoreError } from '../../model/stores/store.ts';
import { ProblemError } from './problem.ts';

/** The problem that a caller gets for an error on our side; the error itself is the problem's cause. */
export function publicError(cause: unknown): ProblemError {
  if (cause instanceof StoreError) {
    const detail = 'The release store does not answer. Try again in a moment.';
    return new ProblemError('store-unavailable', { detail }, { cause, headers: { 'retry-after': '5' } });
  }
  if (cause instanceof ReleaseError || cause instanceof NetworkError) {
    const detail =
      'The live release is damaged or has another format. The operator can roll back with `npm run releases -- rollback`.';
    return new ProblemError('release-unreadable', { detail }, { cause, headers: { 'retry-after': '60' } });
  }
  return new ProblemError('internal-error', { detail: 'The cause has been logged. Try again.' }, { cause });
}
