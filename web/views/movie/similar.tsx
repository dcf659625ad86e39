import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Card } from '../../pieces/card.tsx';
import { Answered } from '../../pieces/state.tsx';

const most = 8;

/** Movies near this one in what people think of them; where nobody has rated it, near those that are like it. */
export function Similar({ movieId }: { movieId: number }) {
  const answer = useAnswer(`similar ${movieId}`, (signal) => {
    const params = { path: { movieId }, query: { limit: most } };
    return bodyOf(client.GET('/v1/movies/{movieId}/similar', { params, signal }));
  });
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">Near it in what people think</h2>
      <Answered answer={answer} what="similar movies">
        {({ similar, by }) =>
          similar.length === 0 ? (
            <p>None: nothing is known of movies like it.</p>
          ) : (
            <>
              {by === 'content' && <p>Nobody has rated it, so these go by its franchise, genres and year.</p>}
              <ul class="wall plain">
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
