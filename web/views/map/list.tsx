import { useState } from 'preact/hooks';
import { Title } from '../../pieces/title.tsx';
import { count, signed } from '../../words/number.ts';
import type { PlacedMovie } from './layout.ts';

/** The movies of the map as a table. */
export function MovieList({ movies }: { movies: readonly PlacedMovie[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="map-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The {count(movies.length)} movies as a table</summary>
      {open && (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Movie</th>
              <th scope="col">Average</th>
              <th scope="col">Across</th>
              <th scope="col">Up</th>
            </tr>
          </thead>
          <tbody>
            {movies.map((movie) => (
              <tr key={movie.movieId}>
                <th scope="row">
                  <Title movie={movie} />
                </th>
                <td>{movie.averageRating?.toFixed(2)}</td>
                <td>{signed(movie.x)}</td>
                <td>{signed(movie.y)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
