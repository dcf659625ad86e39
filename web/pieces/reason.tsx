import type { Explanation } from '../ask/predictions.ts';
import { shortNameOf } from '../words/movie.ts';

/** The ratings that raised a prediction most, as a sentence; nothing where none did. @param who `you` or `they` */
export function Reason({ explanation, who }: { explanation: Explanation | undefined; who: string }) {
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
