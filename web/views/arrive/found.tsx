import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Card } from '../../pieces/card.tsx';
import { Answered } from '../../pieces/state.tsx';
import { plural } from '../../words/number.ts';

/** Search results as the visitor types. */
export function Found({ query }: { query: string }) {
  const answer = useAnswer(
    query,
    (signal) => bodyOf(client.GET('/v1/movies', { params: { query: { query, limit: 24 } }, signal })),
    120,
  );
  return (
    <Answered answer={answer} what="movies">
      {({ movies, next }) => (
        <>
          <p class="muted found" role="status">
            {resultText(movies.length, next !== undefined)}
          </p>
          <ul class="wall plain">
            {movies.map((movie) => (
              <Card key={movie.movieId} movie={movie} />
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}

function resultText(movies: number, more: boolean): string {
  if (movies === 0) return 'No title matches. Try fewer letters.';
  return more ? `The best ${movies} matches` : plural(movies, 'movie');
}
