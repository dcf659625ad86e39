import { useMemo, useState } from 'preact/hooks';
import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Card } from '../../pieces/card.tsx';
import { Answered } from '../../pieces/state.tsx';
import type { Movie } from '../../words/movie.ts';
import { mixKinds } from '../../words/wall.ts';

/** Movies at a time: whole rows; fewer where one scrolls past them to the list. */
const page = matchMedia('(min-width: 48rem)').matches ? 24 : 12;

/** The best known movies, of different kinds. */
export function Wall() {
  const answer = useAnswer('wall', (signal) =>
    bodyOf(client.GET('/v1/movies', { params: { query: { limit: 100 } }, signal })),
  );
  return (
    <Answered answer={answer} what="movies">
      {({ movies }) => <Pages movies={movies} />}
    </Answered>
  );
}

function Pages({ movies }: { movies: readonly Movie[] }) {
  const mixed = useMemo(() => mixKinds(movies), [movies]);
  const [first, setFirst] = useState(0);
  const next = first + page < mixed.length ? first + page : 0;
  return (
    <>
      <ul class="wall plain">
        {mixed.slice(first, first + page).map((movie) => (
          <Card key={movie.movieId} movie={movie} />
        ))}
      </ul>
      {mixed.length > page && (
        <button type="button" onClick={() => setFirst(next)}>
          Show others
        </button>
      )}
    </>
  );
}
