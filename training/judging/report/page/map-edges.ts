import * as Plot from '@observablehq/plot';
import type { MapAxis, MappedMovie, MovieMap } from '../page-data.ts';
import { colours } from './colours.ts';

/** Around the dots, in CSS pixels: what the ends of the axes are called stands there. */
export const margin = 26;

/** Domains in which a star is as long across as up, and which hold all movies. */
export function equalDomains(movies: readonly MappedMovie[], width: number, height: number) {
  const spans = (['x', 'y'] as const).map((axis) => {
    const places = movies.map((movie) => movie[axis]);
    return { low: Math.min(...places), high: Math.max(...places) };
  });
  const room = [width, height].map((size) => size - 2 * margin);
  const starsAPixel = 1.06 * Math.max(...spans.map(({ low, high }, i) => (high - low) / room[i]));
  return spans.map(({ low, high }, i) => {
    const half = (starsAPixel * room[i]) / 2;
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  });
}

/** The genres at the four ends, each along its edge of the plot. */
export function nameEnds([across, up]: readonly MapAxis[]): Plot.Markish[] {
  const edges = [
    { genres: across.low, frameAnchor: 'left', rotate: -90, dx: -13 },
    { genres: across.high, frameAnchor: 'right', rotate: 90, dx: 13 },
    { genres: up.low, frameAnchor: 'bottom', dy: 13 },
    { genres: up.high, frameAnchor: 'top', dy: -13 },
  ] as const;
  return edges.map(({ genres, ...place }) =>
    Plot.text([endText(genres)], {
      ...place,
      textAnchor: 'middle',
      lineAnchor: 'middle',
      fill: colours.muted,
    }),
  );
}

const endText = (genres: readonly string[]) => (genres.length > 0 ? `more ${genres.join(', ')}` : '');

/** What lies at the ends of the axes, for those who do not see it. */
export function describeEnds({ axes: [across, up] }: MovieMap): string {
  const named = { 'at the left': across.low, 'at the right': across.high, below: up.low, above: up.high };
  return Object.entries(named)
    .filter(([, genres]) => genres.length > 0)
    .map(([place, genres]) => `${endText(genres)} ${place}`)
    .join('; ');
}
