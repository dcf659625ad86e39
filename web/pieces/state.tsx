import type { ComponentChildren } from 'preact';
import type { Failure, FailureKind } from '../ask/failure.ts';
import type { Answer } from '../ask/use-answer.ts';

interface Props<T> {
  readonly answer: Answer<T>;
  /** What is loading, such as `recommendations`. */
  readonly what: string;
  readonly children: (data: T) => ComponentChildren;
}

/** The answer, or why there is none, or that it is loading. An earlier answer is dimmed while the next one loads. */
export function Answered<T>({ answer, what, children }: Props<T>) {
  const { data, failure, asking, retry } = answer;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (data === undefined) return asking ? <Waiting what={what} /> : null;
  return (
    <div class={asking ? 'answered stale' : 'answered'} aria-busy={asking}>
      {children(data)}
    </div>
  );
}

export function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      <span class="dots" aria-hidden="true" />
      Loading {what} …
    </p>
  );
}

const headings: Readonly<Record<FailureKind, string>> = {
  gone: 'The server is not responding',
  'sign-in': 'Sign in to continue',
  'no-release': 'No model is ready yet',
  unknown: 'Not found',
  other: 'Something went wrong',
};
const advice: Partial<Record<FailureKind, string>> = {
  gone: 'Is it still running? This page keeps trying.',
  unknown: 'The current release does not have it. Another release may.',
  'no-release': 'Training may be under way. This page continues by itself when a model is ready.',
};

function Failed({ failure, retry }: { failure: Failure; retry: () => void }) {
  const { kind } = failure;
  return (
    <div class="failed" role="alert">
      <strong>{headings[kind]}</strong>
      <p>{textOf(failure)}</p>
      {kind !== 'unknown' && (
        <button type="button" onClick={retry}>
          Try again now
        </button>
      )}
    </div>
  );
}

/** The API's own messages name routes; where the kind of failure says it all, a visitor needs less. */
function textOf({ kind, message }: Failure): string {
  return kind === 'gone' || kind === 'unknown' ? advice[kind]! : `${message} ${advice[kind] ?? ''}`;
}
