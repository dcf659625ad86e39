import { addressOf } from '../state/route.ts';
import { lengthOf, type Movie, nameOfMovie } from '../words/movie.ts';

/** A movie's name as a link to it. @param user whose predictions the link keeps to */
export function Title({ movie, user }: { movie: Movie; user?: number | undefined }) {
  const name = nameOfMovie(movie);
  return (
    <a class={`title ${lengthOf(name)}`} href={addressOf(`movies/${movie.movieId}`, { user })}>
      {name}
    </a>
  );
}

export function Facts({ movie }: { movie: Movie }) {
  const { year, genres } = movie;
  return (
    <span class="facts">
      {[...(year === undefined ? [] : [String(year)]), ...genres.slice(0, 3)].join('\u00a0· ')}
      {genres.length > 3 && ' …'}
    </span>
  );
}
