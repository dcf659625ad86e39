import { hueOf } from '../words/hue.ts';
import type { Movie } from '../words/movie.ts';

/** What a movie has in place of a picture: its year, on a band of each of its genres' colours. Says nothing that is not said beside it. */
export function Poster({ movie, size = 'medium' }: { movie: Movie; size?: 'small' | 'medium' | 'large' }) {
  const { genres, year, movieId } = movie;
  const colours = genres.length === 0 ? ['plain'] : genres.slice(0, 4);
  const width = 100 / colours.length;
  const small = size === 'small';
  // Slants the bands, so that neighbours of the same genres differ.
  const slant = ((movieId * 37) % 41) - 20;
  return (
    <svg
      class={`poster ${size}`}
      viewBox="0 0 100 60"
      preserveAspectRatio={small ? 'none' : 'xMidYMid slice'}
      aria-hidden="true"
    >
      {colours.map((genre, i) => (
        <polygon
          key={genre}
          points={bandPoints(i, colours.length, width, slant)}
          style={genre === 'plain' ? { fill: 'var(--plain)' } : { '--hue': String(hueOf(genre)) }}
        />
      ))}
      {year !== undefined && !small && (
        <text x="94" y="53" text-anchor="end">
          {`’${String(year).slice(-2)}`}
        </text>
      )}
    </svg>
  );
}

/** The corners of a band; the outer ones reach beyond the edge. */
function bandPoints(i: number, bands: number, width: number, slant: number): string {
  const left = i === 0 ? [-60, -60] : [i * width + slant / 2, i * width - slant / 2];
  const right = i === bands - 1 ? [160, 160] : [(i + 1) * width + slant / 2, (i + 1) * width - slant / 2];
  return `${left[0]},0 ${right[0]},0 ${right[1]},60 ${left[1]},60`;
}
