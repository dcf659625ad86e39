import { useState } from 'preact/hooks';
import { rate, ratings } from '../state/ratings.ts';
import { useStore } from '../state/store.ts';
import { type Movie, nameOfMovie } from '../words/movie.ts';

const outline = 'l2.9 6.1 6.6 .9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6-4.8-4.6 6.6-.9z';
/** One path, 24 to a star. */
const fiveStars = [0, 1, 2, 3, 4].map((star) => `M${12 + 24 * star} 2.6${outline}`).join('');

/**
 * Rates a movie in half stars. The pointer chooses by where it is, a finger may slide; arrow keys work on the slider
 * beneath, which is what screen readers meet.
 */
export function Stars({ movie }: { movie: Movie }) {
  const given = useStore(ratings).find(({ movieId }) => movieId === movie.movieId)?.rating ?? 0;
  const [hovered, hover] = useState<number>();
  const name = nameOfMovie(movie);
  const choose = (rating: number) => rating !== given && rate(movie, rating, name);
  const at = (event: PointerEvent) => halfStarAt(event.currentTarget as Element, event.clientX);
  const drop = () => hover(undefined);
  return (
    <span class={given > 0 ? 'stars rated' : 'stars'}>
      <span
        class="stars-touch"
        onPointerDown={(event) => hover(at(event))}
        onPointerMove={(event) => hover(at(event))}
        onPointerUp={(event) => {
          choose(at(event));
          drop();
        }}
        onPointerLeave={drop}
        onPointerCancel={drop}
      >
        <input
          type="range"
          min="0"
          max="5"
          step="0.5"
          value={given}
          aria-label={`Your rating of ${name}`}
          aria-valuetext={given === 0 ? 'not rated' : `${given} stars`}
          onInput={(event) => choose(Number(event.currentTarget.value))}
        />
        <StarRow value={hovered ?? given} />
      </span>
      <span class="stars-value" aria-hidden="true">
        {(hovered ?? given) || '–'}
      </span>
    </span>
  );
}

/** Five stars, of which so many are full. */
function StarRow({ value }: { value: number }) {
  return (
    <svg class="star-row" viewBox="0 0 120 24" aria-hidden="true">
      <path class="star-empty" d={fiveStars} />
      <path
        class="star-full"
        d={fiveStars}
        style={{ clipPath: `inset(0 ${100 - value * 20}% 0 0) view-box` }}
      />
    </svg>
  );
}

/** The left half of the first star is half a star. @param x in pixels of the window */
function halfStarAt(element: Element, x: number): number {
  const { left, width } = element.getBoundingClientRect();
  return Math.min(Math.max(Math.ceil(((x - left) / width) * 10), 1), 10) / 2;
}
