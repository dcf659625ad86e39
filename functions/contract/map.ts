import * as v from 'valibot';
import type { MapAnswer } from '../answer/map.ts';
import { mapQuery } from '../http/query-schemas.ts';
import { ratedMovieFields } from './movie.ts';
import type { Contracts } from './operation.ts';
import { ofRelease } from './problems.ts';
import { release } from './responses.ts';
import { share } from './values.ts';

const coordinate = (from: string) => v.pipe(v.number(), v.description(`In stars, from ${from}`));
export const placeFields = { x: coordinate('left to right'), y: coordinate('bottom to top') };
const genresAt = (end: string) =>
  v.pipe(
    v.array(v.string()),
    v.description(`Genres whose movies lie farthest to the ${end} on average, the farthest first`),
  );

export const placedMovie = v.object({ ...ratedMovieFields, ...placeFields });

export const tasteMap = v.object({
  release,
  axes: v.pipe(
    v.array(
      v.object({
        share: share('Share of the variance of tastes'),
        low: genresAt('left, or to the bottom,'),
        high: genresAt('right, or to the top,'),
      }),
    ),
    v.description('Horizontal, then vertical; empty if the release has no map'),
  ),
  movies: v.pipe(v.array(placedMovie), v.description('Most rated first')),
}) satisfies v.GenericSchema<unknown, MapAnswer>;

export const map = {
  getMap: {
    tag: 'catalogue',
    summary: 'Get the map of tastes',
    description:
      'Movies that suit the same people are close together, regardless of how good they are. The distance of two movies is how much users would rate them differently, along the two directions in which movies differ most apart from their standing.',
    path: {},
    query: mapQuery,
    success: 'The most rated movies with their positions on the map',
    response: tasteMap,
    problems: ['invalid-field', 'unknown-field', ...ofRelease],
    example: { query: { limit: 5 } },
  },
} satisfies Contracts<'getMap'>;
