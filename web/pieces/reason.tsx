import type { Explanation } from '../ask/predictions.ts';
import { shortNameOf } from '../words/movie.ts';

interface Props {
  /** Undefined until it is there. */
  readonly explanation: Explanation | undefined;
  /** Such as `you`. */
  readonly who: string;
}

/** The ratings that raised a prediction most, as a sentence; nothing where none did. */
export function Reason({ explanation, who }: Props) {
  const causes = explanation?.raisedBy?.slice(0, 2) ?? [];
  if (causes.length === 0) return null;
  return (
    <span class="reason">
      Because {who} gave{' '}
      {causes.map((cause, i) => (
        <span key={cause.movieId}>
          {i > 0 && ' and '}
          <cite>{shortNameOf(cause)}</cite> {cause.rating}
        </span>
      ))}
    </span>
  );
}
