import * as v from 'valibot';
import { fewestStars, mostStars } from '../model/data/stars.ts';
import { firstYear, lastYear } from '../model/data/title.ts';

/** Items or movies in one request. */
export const maxItems = 1000;
/** Ids are positive 32-bit integers, as in the data set. */
export const maxId = 2 ** 31 - 1;
export const idExpected = `an integer from 1 to ${maxId}`;

const year = `an integer from ${firstYear} to ${lastYear}`;
const stars = `a number from ${fewestStars} to ${mostStars}`;
const genres = 'a list of genre names (an empty one for a movie without genres)';

/**
 * The schemas' messages are what was expected, in words: {@link parse} puts them into problems.
 * Genres are checked later, against the vocabulary of the release.
 */
const id = v.pipe(v.number(idExpected), v.integer(idExpected), between(1, maxId, idExpected));

export const movie = object({
  title: v.exactOptional(v.string('a string')),
  year: v.exactOptional(v.pipe(v.number(year), v.integer(year), between(firstYear, lastYear, year))),
  genres: v.array(v.string('a genre name'), genres),
  averageRating: v.exactOptional(v.pipe(v.number(stars), between(fewestStars, mostStars, stars))),
});

export const item = object({
  userId: v.exactOptional(id),
  movieId: v.exactOptional(id),
  movie: v.exactOptional(movie),
  ratings: v.exactOptional(v.unknown()),
});

/** The elements are validated one by one, so that a bad one does not fail its neighbours. */
export const itemBatch = object({ items: list('items') });
export const movieBatch = object({ movies: list('movies') });
export const newUserMovieBatch = object({ movies: list('movies'), ratings: v.exactOptional(v.unknown()) });

export type Movie = v.InferOutput<typeof movie>;
export type Item = v.InferOutput<typeof item>;

function between(low: number, high: number, expected: string) {
  return v.pipe(v.number(), v.minValue(low, expected), v.maxValue(high, expected));
}

function list(what: string) {
  const expected = `a list of 1 to ${maxItems} ${what}`;
  return v.pipe(v.array(v.unknown(), expected), v.minLength(1, expected));
}

/** A strict object whose message lists its fields; unlike valibot's own it refuses arrays. */
function object<const E extends v.ObjectEntries>(entries: E) {
  const names = Object.keys(entries).join(', ');
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return v.pipe(
    v.custom<object>(isObject, `an object with the fields ${names}`),
    v.strictObject(entries, (issue) => {
      if (issue.expected === 'never') return `one of the fields ${names}`;
      return messageOf(entries[String(issue.path?.[0].key)]);
    }),
  );
}

function messageOf(schema: object | undefined): string {
  return schema !== undefined && 'message' in schema ? String(schema.message) : 'a value';
}
