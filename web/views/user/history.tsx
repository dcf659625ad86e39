import type { Schema } from '../../../client/client.ts';
import { Facts, Title } from '../../pieces/title.tsx';
import { count } from '../../words/number.ts';

interface Props extends Pick<Schema<'User'>, 'latest' | 'ratings'> {
  readonly user: number;
  readonly showAll: () => void;
}

/** Ratings that are shown at first, and at most: as many as an answer holds. */
export const fewShown = 12;
export const mostShown = 1000;

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** What a user has rated, the latest first. */
export function History({ latest, ratings, user, showAll }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        What they have rated
      </h2>
      <p class="muted">{latest.length < ratings ? `The latest ${latest.length}.` : 'The latest first.'}</p>
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
      {latest.length < Math.min(ratings, mostShown) && (
        <button type="button" onClick={showAll}>
          Show {ratings > mostShown ? `the latest ${count(mostShown)}` : `all ${ratings}`}
        </button>
      )}
    </section>
  );
}
