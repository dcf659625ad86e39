import { useAnswer } from '../../ask/use-answer.ts';
import { Interval } from '../../pieces/interval.tsx';
import { Answered } from '../../pieces/state.tsx';
import { Facts, Title } from '../../pieces/title.tsx';
import { plural, starsText } from '../../words/number.ts';
import { type Hindsight, type Later, lookBack, meanError, places } from './hindsight.ts';

/** Shown of the list as it stood. */
const shownPlaces = 12;

/** What would have been recommended to a user a while ago, and what they rated next. */
export function PutToTest({ userId }: { userId: number }) {
  const answer = useAnswer(`look back ${userId}`, (signal) => lookBack(userId, signal));
  return (
    <section aria-labelledby="test" class="test">
      <h2 id="test">Put to the test</h2>
      <Answered answer={answer} what="the test">
        {(hindsight) =>
          hindsight ? (
            <Comparison hindsight={hindsight} userId={userId} />
          ) : (
            <p class="empty">This needs at least five ratings with timestamps.</p>
          )
        }
      </Answered>
    </section>
  );
}

function Comparison({
  hindsight: { earlier, list, later },
  userId,
}: {
  hindsight: Hindsight;
  userId: number;
}) {
  const foreseen = later.filter(({ place }) => place !== undefined).length;
  const given = new Map(later.map(({ movie }) => [movie.movieId, movie.rating]));
  return (
    <>
      <p class="muted">
        If only the {plural(earlier, 'rating')} before the latest {later.length} were known: {foreseen} of the{' '}
        {later.length} would have been among the first {places} recommendations, and predictions would have
        been off by {meanError(later).toFixed(2)} stars on average. The release was trained on the later
        ratings too, which helps a little; the evaluation has figures without that help.
      </p>
      <div class="halves">
        <div>
          <h3>Recommended then</h3>
          <ol class="then">
            {list.slice(0, shownPlaces).map((movie) => (
              <li key={movie.movieId}>
                <Title movie={movie} user={userId} />
                {given.has(movie.movieId) && (
                  <span class="hit"> rated next: {given.get(movie.movieId)} ★</span>
                )}
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3>Rated next</h3>
          <ul class="history plain">
            {later.map((one) => (
              <Next key={one.movie.movieId} later={one} userId={userId} />
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function Next({ later: { movie, prediction, place }, userId }: { later: Later; userId: number }) {
  const { rating, interval } = prediction;
  return (
    <li class="later">
      <span class="history-rating" role="img" aria-label={`${movie.rating} stars`}>
        {movie.rating}
      </span>
      <span class="history-text">
        <Title movie={movie} user={userId} />
        <Facts movie={movie} />
        {place !== undefined && <span class="hit">Number {place} on the list</span>}
      </span>
      <span class="later-guess">
        <span>predicted {starsText(rating)}</span>
        <Interval rating={rating} interval={interval} given={movie.rating} />
      </span>
    </li>
  );
}
