import * as v from 'valibot';
import { fewestStars, mostStars } from '../../model/data/stars.ts';
import { firstYear, lastYear } from '../../model/data/title.ts';
import { firstOwnId } from '../../model/ratings/own-ids.ts';

/** Items or movies in one request. */
export const maxItems = 1000;
/** Ratings of a user that an answer takes into account. */
const maxShown = 500;
/** Movies in a list. */
const maxListed = 100;
/** Ids are positive 32-bit integers, as in the data set. */
export const maxId = 2 ** 31 - 1;
export const idExpected = `an integer from 1 to ${maxId}`;

const year = `an integer from ${firstYear} to ${lastYear}`;
const stars = `a number from ${fewestStars} to ${mostStars}`;
const genreText = 'a genre name, or several, separated by commas';
const excluded = `a list of at most ${maxItems} movie ids`;
const genres = 'a list of genre names (an empty one for a movie without genres)';
const halfStars = `${stars} in steps of 0.5`;
/** Of a movie of the deployment's own: what a data set's files can hold. */
const newTitle = 'a string of at most 300 characters';
const newGenre = 'a genre name of 1 to 60 characters, without |';
const newGenres = 'a list of at most 30 genre names (an empty one for a movie without genres)';
const latestTimestamp = 2 ** 32 - 1;
const timestamp = `whole seconds since 1970, from 0 to ${latestTimestamp}`;
export const ownIdExpected = `an integer from ${firstOwnId} to ${maxId}`;
export const keyExpected = 'a header of 1 to 255 visible ASCII characters that this request alone has';

/**
 * The schemas' messages are what was expected, in words: {@link parse} puts them into problems.
 * Genres are checked later, against the vocabulary of the release.
 */
export const id = whole(1, maxId, idExpected);

const optionalYear = v.exactOptional(whole(firstYear, lastYear, year));

export const movie = object({
  title: v.exactOptional(v.string('a string')),
  year: optionalYear,
  genres: v.array(v.string('a genre name'), genres),
  averageRating: v.exactOptional(
    v.pipe(v.number(stars), v.minValue(fewestStars, stars), v.maxValue(mostStars, stars)),
  ),
});

const rating = v.pipe(
  v.number(halfStars),
  v.multipleOf(0.5, halfStars),
  v.minValue(fewestStars, halfStars),
  v.maxValue(mostStars, halfStars),
);
const optionalTimestamp = v.exactOptional(whole(0, latestTimestamp, timestamp));

/** A rating that a user shows, for this answer alone; `movie` counts where the catalogue lacks the id, or there is none. */
export const shownRating = object({
  movieId: v.exactOptional(id),
  movie: v.exactOptional(movie),
  rating,
  timestamp: optionalTimestamp,
});
export const shownRatings = v.exactOptional(list('ratings', shownRating, maxShown));

/** Whether the answer explains each prediction. */
export const explain = v.exactOptional(v.boolean('true or false'));

export const item = object({
  userId: v.exactOptional(id),
  movieId: v.exactOptional(id),
  movie: v.exactOptional(movie),
  ratings: shownRatings,
  explain,
});

/** The elements are validated one by one, so that a bad one does not fail its neighbours. */
export const itemBatch = object({ items: list('items', v.unknown()) });
export const movieBatch = object({ movies: list('movies', v.unknown()), ratings: shownRatings, explain });

/** What a new user shows. */
export const showing = object({ ratings: list('ratings', shownRating, maxShown), explain });

/** A movie that the next release is to know. */
export const newMovie = object({
  title: v.exactOptional(v.pipe(v.string(newTitle), v.maxLength(300, newTitle))),
  year: optionalYear,
  genres: v.pipe(
    v.array(v.pipe(v.string(newGenre), v.regex(/^[^|]{1,60}$/, newGenre)), newGenres),
    v.maxLength(30, newGenres),
  ),
});

export const newRating = object({
  movieId: id,
  rating,
  timestamp: optionalTimestamp,
  movie: v.exactOptional(newMovie),
});

const listed = v.optional(whole(1, maxListed, `an integer from 1 to ${maxListed}`), 20);

/** A movie that the catalogue lacks, to find others by. */
export const similarRequest = object({ movie, limit: listed });

/** What a list is wanted for; the filters are those of a search. */
export const recommendationRequest = object({
  userId: v.exactOptional(id),
  ratings: shownRatings,
  exclude: v.exactOptional(v.pipe(v.array(id, excluded), v.maxLength(maxItems, excluded))),
  limit: listed,
  genre: v.exactOptional(v.string(genreText)),
  yearFrom: optionalYear,
  yearTo: optionalYear,
  includeRated: v.optional(v.boolean('true or false'), false),
  explain: v.optional(v.boolean('true or false'), false),
});

/** Ratings are stored all or none. */
export const ratingBatch = object({ ratings: list('ratings', newRating) });

/** What makes a request that is sent again the same one. */
export const idempotencyKey = v.pipe(v.string(keyExpected), v.regex(/^[\x20-\x7e]{1,255}$/, keyExpected));

export type Movie = v.InferOutput<typeof movie>;
export type Item = v.InferOutput<typeof item>;
export type RatingOfRequest = v.InferOutput<typeof shownRating>;

/** An integer. One pipe, not one within another: the document is made from the last schema of a pipe. */
export function whole(low: number, high: number, expected: string) {
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(low, expected),
    v.maxValue(high, expected),
  );
}

export function list<const E extends v.GenericSchema>(what: string, element: E, most = maxItems) {
  const expected = `a list of 1 to ${most} ${what}`;
  return v.pipe(v.array(element, expected), v.minLength(1, expected), v.maxLength(most, expected));
}

/** A strict object whose message lists its fields; unlike valibot's own it refuses arrays. */
export function object<const E extends v.ObjectEntries>(entries: E) {
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
