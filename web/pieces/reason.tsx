import { shortNameOf } from '../words/movie.ts';
import type { Cause } from '../words/reasons.ts';

/** Below this, a rating counts against its movie, and so for others. */
const low = 3;

interface Props {
  readonly causes: readonly Cause[] | undefined;
  /** Such as `you`. */
  readonly who: string;
}

/** The ratings that put a movie on the list, as a sentence; nothing if there are none. */
export function Reason({ causes = [], who }: Props) {
  if (causes.length === 0) return null;
  return (
    <span class="reason">
      Because {who} gave{' '}
      {causes.map((cause, i) => (
        <span key={cause.movieId}>
          {i > 0 && ' and '}
          <cite>{shortNameOf(cause)}</cite> {cause.rating < low && 'only '}
          {cause.rating}
        </span>
      ))}
    </span>
  );
}
