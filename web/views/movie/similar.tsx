import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Card } from '../../pieces/card.tsx';
import { Answered } from '../../pieces/state.tsx';

const most = 8;

/** Movies that the same people like; of a movie that nobody has rated, those with its franchise, genres or year. */
export function Similar({ movieId }: { movieId: number }) {
  const answer = useAnswer(`similar ${movieId}`, (signal) => {
    const params = { path: { movieId }, query: { limit: most } };
    return bodyOf(client.GET('/v1/movies/{movieId}/similar', { params, signal }));
  });
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">Liked by the same people</h2>
      <Answered answer={answer} what="similar movies">
        {({ similar, by }) =>
          similar.length === 0 ? (
            <p class="empty">None found. Too little is known about this movie.</p>
          ) : (
            <>
              {by === 'content' && <p>Nobody has rated it, so these share its franchise, genres or year.</p>}
              <ul class="wall similar plain">
                {similar.map((movie) => (
                  <Card key={movie.movieId} movie={movie} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </section>
  );
}
