import type { Movie } from '../words/movie.ts';
import { Poster } from './poster.tsx';
import { Stars } from './stars.tsx';
import { Facts, Title } from './title.tsx';

/** A movie to rate. */
export function Card({ movie }: { movie: Movie }) {
  return (
    <li class="card">
      <Poster movie={movie} />
      <div class="card-text">
        <Title movie={movie} />
        <Facts movie={movie} />
        <Stars movie={movie} />
      </div>
    </li>
  );
}
