import { useMemo, useState } from 'preact/hooks';
import type { Schema } from '../../../client/client.ts';
import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { visitor } from '../../ask/who.ts';
import { ratings } from '../../state/ratings.ts';
import { useStore } from '../../state/store.ts';
import { Controls } from './controls.tsx';
import type { PlacedMovie } from './layout.ts';
import { MovieList } from './list.tsx';
import { Plot } from './plot.tsx';
import { Told } from './told.tsx';

interface Props {
  readonly map: Schema<'TasteMap'>;
  /** The movie that the address names, if it is there. */
  readonly named: (Schema<'RatedMovie'> & { readonly place?: { x: number; y: number } }) | undefined;
}

/** The map, and the selected movie next to it. */
export function Explorer({ map: { axes, movies }, named }: Props) {
  const [genre, setGenre] = useState('');
  const [told, tell] = useState<PlacedMovie>();
  const marks = useMarks();
  const placed = named?.place && { ...named, ...named.place };
  const all = useMemo(() => {
    const isThere = movies.some(({ movieId }) => movieId === placed?.movieId);
    return placed && !isThere ? [...movies, placed] : movies;
  }, [movies, placed?.movieId]);
  const shown = told ?? all.find(({ movieId }) => movieId === placed?.movieId);
  return (
    <>
      <Controls movies={all} genre={genre} choose={setGenre} marks={marks} />
      <div class="map-parts">
        <Plot movies={all} axes={axes} marks={marks} genre={genre} told={shown} tell={tell} />
        <section aria-label="Selected movie">
          <Told movie={shown} />
        </section>
      </div>
      <MovieList movies={all} />
    </>
  );
}

/** What the visitor has rated, and what is on the list that follows from it. */
function useMarks() {
  const rated = useStore(ratings);
  const who = visitor(rated);
  const list = useAnswer(rated.length > 0 ? JSON.stringify(who) : undefined, (signal) =>
    bodyOf(client.POST('/v1/recommendations', { body: { ...who, limit: 12 }, signal })),
  );
  const picks = rated.length > 0 ? list.data?.recommendations : undefined;
  return useMemo(
    () => ({
      rated: new Set(rated.map(({ movieId }) => movieId)),
      picked: new Set(picks?.map(({ movieId }) => movieId)),
    }),
    [rated, picks],
  );
}
