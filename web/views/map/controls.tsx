import { hueOf } from '../../words/hue.ts';
import { plural } from '../../words/number.ts';
import type { PlacedMovie } from './layout.ts';
import type { Marks } from './names.tsx';

interface Props {
  readonly movies: readonly PlacedMovie[];
  readonly genre: string;
  readonly choose: (genre: string) => void;
  readonly marks: Marks;
}

/** Genres that the legend names, at most. */
const named = 6;

/** Which genre is coloured, and what colours and marks mean. */
export function Controls({ movies, genre, choose, marks: { rated, picked } }: Props) {
  const genres = [...new Set(movies.flatMap((movie) => movie.genres))].sort();
  const among = (ids: ReadonlySet<number>) => movies.filter(({ movieId }) => ids.has(movieId)).length;
  return (
    <div class="map-controls">
      <label>
        Show{' '}
        <select value={genre} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">all genres</option>
          {genres.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {genre === '' &&
        firstGenres(movies).map((one) => <Key key={one} kind="dot" hue={hueOf(one)} text={one} />)}
      {rated.size > 0 && (
        <>
          <Key kind="ring rated" text={`${plural(among(rated), 'movie')} you rated`} />
          <Key kind="ring picked" text={`${among(picked)} on your list`} />
        </>
      )}
    </div>
  );
}

/** The genres that most movies have as their first, which gives a dot its colour. */
function firstGenres(movies: readonly PlacedMovie[]): string[] {
  const counts = new Map<string, number>();
  for (const { genres } of movies) if (genres[0]) counts.set(genres[0], (counts.get(genres[0]) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  return byCount.slice(0, named).map(([genre]) => genre);
}

function Key({ kind, hue = 0, text }: { kind: string; hue?: number; text: string }) {
  return (
    <span class="key">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle class={kind} style={{ '--hue': String(hue) }} cx="8" cy="8" r="5.5" />
      </svg>
      {text}
    </span>
  );
}
