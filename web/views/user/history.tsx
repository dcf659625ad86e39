import type { Schema } from '../../../client/client.ts';
import { Facts, Title } from '../../pieces/title.tsx';

interface Props extends Pick<Schema<'User'>, 'latest' | 'ratings'> {
  readonly user: number;
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** What a user has rated of late. */
export function History({ latest, ratings, user }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">What they have rated</h2>
      {latest.length < ratings && <p class="muted">The latest {latest.length}.</p>}
      <ul class="history plain">
        {latest.map((movie) => (
          <li key={movie.movieId}>
            <span class="history-rating" aria-label={`${movie.rating} stars`} role="img">
              {movie.rating}
            </span>
            <span class="history-text">
              <Title movie={movie} user={user} />
              <Facts movie={movie} />
            </span>
            {movie.timestamp !== undefined && (
              <time class="muted" dateTime={new Date(movie.timestamp * 1000).toISOString()}>
                {day.format(movie.timestamp * 1000)}
              </time>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
