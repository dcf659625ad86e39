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

/** Year and genres. @param most genres at most */
export function Facts({ movie: { year, genres }, most = 3 }: { movie: Movie; most?: number }) {
  const facts = [...(year === undefined ? [] : [String(year)]), ...genres.slice(0, most)];
  return (
    <span class="facts">
      {facts.map((fact, i) => (
        <span key={fact}>
          <span class="fact">
            {fact}
            {i < facts.length - 1 && ' ·'}
          </span>{' '}
        </span>
      ))}
      {genres.length > most && '…'}
    </span>
  );
}
