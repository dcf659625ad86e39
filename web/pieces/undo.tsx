import { focusOn } from '../state/focus.ts';
import { clear, ratings, steps, undo } from '../state/ratings.ts';
import { useStore } from '../state/store.ts';
import { plural } from '../words/number.ts';

interface Props {
  /** Id of the element that gets the focus when a pressed button disappears. */
  readonly next: string;
}

/** The last change, with buttons to undo it and to clear all ratings. */
export function Undo({ next }: Props) {
  const rated = useStore(ratings);
  const last = useStore(steps).at(-1);
  const clearAll = () => {
    clear();
    focusOn(next);
  };
  const goBack = () => {
    undo();
    // The button stays while there are steps.
    if (steps.value.length === 0) focusOn(next);
  };
  if (rated.length === 0 && !last) return null;
  return (
    <div class="undo">
      <span role="status">{last ? last.done : `${plural(rated.length, 'rating')} from your last visit`}</span>
      <span class="undo-buttons">
        {last && (
          <button type="button" onClick={goBack}>
            Undo
          </button>
        )}
        {rated.length > 0 && (
          <button type="button" onClick={clearAll}>
            Clear all {rated.length}
          </button>
        )}
      </span>
    </div>
  );
}
