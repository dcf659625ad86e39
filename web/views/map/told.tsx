import { Card } from '../../pieces/card.tsx';
import { plural } from '../../words/number.ts';
import type { PlacedMovie } from './layout.ts';

/** The selected movie, and stars to rate it. */
export function Told({ movie }: { movie: PlacedMovie | undefined }) {
  if (!movie) return <p class="muted">Point at a dot, tap it, or use the arrow keys.</p>;
  const { averageRating, ratings } = movie;
  return (
    <>
      <ul class="wall plain">
        <Card movie={movie} />
      </ul>
      <p class="muted">
        {averageRating !== undefined && `${averageRating.toFixed(2)} stars on average, `}
        {plural(ratings, 'rating')}
      </p>
    </>
  );
}
