import { clear, ratings, steps, undo } from '../state/ratings.ts';
import { useStore } from '../state/store.ts';
import { plural } from '../words/number.ts';

/** What was rated last, and the ways back. */
export function Undo() {
  const rated = useStore(ratings);
  const last = useStore(steps).at(-1);
  if (rated.length === 0 && !last) return null;
  return (
    <div class="undo">
      <span role="status">{last ? last.done : `${plural(rated.length, 'rating')} from your last visit`}</span>
      <span class="undo-buttons">
        {last && (
          <button type="button" onClick={undo}>
            Undo
          </button>
        )}
        {rated.length > 0 && (
          <button type="button" onClick={clear}>
            Clear all {rated.length}
          </button>
        )}
      </span>
    </div>
  );
}
