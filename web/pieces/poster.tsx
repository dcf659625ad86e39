import { hueOf } from '../words/hue.ts';
import type { Movie } from '../words/movie.ts';

interface Props {
  readonly movie: Pick<Movie, 'movieId' | 'year' | 'genres'>;
  readonly size?: 'small' | 'medium' | 'large';
}

/**
 * Stands in for a movie's picture: its year, on bands in its genres' colours. Purely decorative: the text next to it
 * has the same facts.
 */
export function Poster({ movie: { movieId, year, genres }, size = 'medium' }: Props) {
  // Slants the bands, so that neighbours of the same genres differ.
  const slant = ((movieId * 37) % 41) - 20;
  return (
    <svg class={`poster ${size}`} aria-hidden="true">
      <svg viewBox="0 0 100 60" preserveAspectRatio="none" aria-hidden="true">
        {genres.slice(0, 4).map((genre, i, { length }) => (
          <polygon
            key={genre}
            points={bandPoints(i, length, slant)}
            style={{ '--hue': String(hueOf(genre)) }}
          />
        ))}
      </svg>
      {year !== undefined && size !== 'small' && (
        <svg viewBox="0 0 100 60" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
          <text x="94" y="53" text-anchor="end">
            {`’${String(year).slice(-2)}`}
          </text>
        </svg>
      )}
    </svg>
  );
}

/** The corners of one of so many bands; the outer ones reach beyond the edge. */
function bandPoints(i: number, bands: number, slant: number): string {
  const edge = (at: number) => {
    const x = (100 * at) / bands;
    if (at === 0) return [-60, -60];
    return at === bands ? [160, 160] : [x + slant / 2, x - slant / 2];
  };
  const [left, right] = [edge(i), edge(i + 1)];
  return `${left[0]},0 ${right[0]},0 ${right[1]},60 ${left[1]},60`;
}
