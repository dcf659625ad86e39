import type { ComponentChildren } from 'preact';
import type { Failure, FailureKind } from '../ask/failure.ts';
import type { Answer } from '../ask/use-answer.ts';

interface Props<T> {
  readonly answer: Answer<T>;
  /** What is waited for, such as `recommendations`. */
  readonly what: string;
  readonly children: (data: T) => ComponentChildren;
}

/** What came, or why nothing did, or that it is on its way. What came before is dimmed while the next is asked for. */
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

function Waiting({ what }: { what: string }) {
  return (
    <p class="waiting" role="status">
      <span class="dots" aria-hidden="true" />
      Waiting for {what} …
    </p>
  );
}

const headings: Readonly<Record<FailureKind, string>> = {
  gone: 'The server does not answer',
  'no-release': 'No models serve yet',
  unknown: 'There is no such thing',
  other: 'That did not work',
};
const advice: Partial<Record<FailureKind, string>> = {
  gone: 'Is it still running? This page asks again by itself.',
  unknown: 'The release that serves does not know it; another one may.',
  'no-release': 'They may be in training. This page goes on by itself when they serve.',
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

/** Problems of the API speak of routes, which is not what a visitor needs where the kind says all. */
function textOf({ kind, message }: Failure): string {
  return kind === 'gone' || kind === 'unknown' ? advice[kind]! : `${message} ${advice[kind] ?? ''}`;
}
