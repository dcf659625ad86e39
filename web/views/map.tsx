import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Answered } from '../pieces/state.tsx';
import { route } from '../state/route.ts';
import { useStore } from '../state/store.ts';
import { nameOfMovie } from '../words/movie.ts';
import { Explorer } from './map/explorer.tsx';

/** Movies on the map; a phone has room for fewer. */
const limit = matchMedia('(min-width: 48rem)').matches ? 300 : 120;

/** The most rated movies by whom they suit, and the one that the address names. */
export function MapView() {
  const movieId = Number(useStore(route).query.get('movie'));
  const map = useAnswer('map', (signal) =>
    bodyOf(client.GET('/v1/map', { params: { query: { limit } }, signal })),
  );
  const named = useAnswer(movieId > 0 ? String(movieId) : undefined, (signal) =>
    bodyOf(client.GET('/v1/movies/{movieId}', { params: { path: { movieId } }, signal })),
  );
  return (
    <>
      <header class="map-head">
        <h1 tabIndex={-1}>The map of tastes</h1>
        <p class="lead">
          Movies that suit the same people are close together, regardless of how good they are. Those you have
          rated and those recommended to you are marked.
        </p>
      </header>
      <Answered answer={named} what="the movie">
        {(movie) =>
          movie.ratings > 0 ? null : (
            <p class="muted">Nobody has rated {nameOfMovie(movie)}, so it is not on the map.</p>
          )
        }
      </Answered>
      <Answered answer={map} what="the map">
        {(data) =>
          data.axes.length === 0 ? (
            <p class="empty">
              This release has no map: it has too few ratings to know which movies suit whom.
            </p>
          ) : (
            <Explorer key={movieId} map={data} named={named.data} />
          )
        }
      </Answered>
    </>
  );
}
