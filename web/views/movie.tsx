import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useWho } from '../ask/who.ts';
import { Poster } from '../pieces/poster.tsx';
import { Stars } from '../pieces/stars.tsx';
import { Answered } from '../pieces/state.tsx';
import { Facts } from '../pieces/title.tsx';
import { addressOf } from '../state/route.ts';
import { lengthOf, nameOfMovie } from '../words/movie.ts';
import { count } from '../words/number.ts';
import { Guess } from './movie/guess.tsx';
import { Similar } from './movie/similar.tsx';

/** A movie: its facts, its ratings, and a prediction. */
export function MovieView({ movieId }: { movieId: number }) {
  const who = useWho();
  const answer = useAnswer(String(movieId), (signal) =>
    bodyOf(client.GET('/v1/movies/{movieId}', { params: { path: { movieId } }, signal })),
  );
  return (
    <>
      {!answer.data && <h1 class="unseen">Movie {movieId}</h1>}
      <Answered answer={answer} what="the movie">
        {(movie) => (
          <article class="movie">
            <header class="movie-head">
              <Poster movie={movie} size="large" />
              <div>
                <h1 tabIndex={-1} class={lengthOf(nameOfMovie(movie))}>
                  {nameOfMovie(movie)}
                </h1>
                <Facts movie={movie} most={Number.POSITIVE_INFINITY} />
                <dl class="standing">
                  <div>
                    <dt>Average</dt>
                    <dd>{movie.averageRating === undefined ? '–' : movie.averageRating.toFixed(2)}</dd>
                  </div>
                  <div>
                    <dt>Ratings</dt>
                    <dd>{count(movie.ratings)}</dd>
                  </div>
                  <div>
                    <dt>Yours</dt>
                    <dd>
                      <Stars movie={movie} />
                    </dd>
                  </div>
                </dl>
                {movie.place && (
                  <p class="movie-place">
                    <a href={addressOf('map', { movie: movieId })}>Show it on the map of tastes</a>
                  </p>
                )}
              </div>
            </header>
            <Guess key={who.userId} movieId={movieId} />
            <Similar movieId={movieId} />
          </article>
        )}
      </Answered>
    </>
  );
}
