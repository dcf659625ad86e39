import * as v from 'valibot';
import { firstYear, lastYear } from '../../model/data/title.ts';
import { flag } from './flag.ts';

/** What is left of a search after so many characters is no title. */
const longestText = 200;
const mostMovies = 100;
const mostRatings = 1000;
const mostPlaced = 1000;

const text = `text of at most ${longestText} characters`;
const year = `a year from ${firstYear} to ${lastYear}`;
const movies = `a whole number from 1 to ${mostMovies}`;
const cursorExpected = 'what the page before had as `next`';

/** Which movies are asked for. */
const movieFilters = {
  genre: v.exactOptional(v.pipe(v.string(text), v.maxLength(longestText, text))),
  yearFrom: v.exactOptional(wholeNumber(firstYear, lastYear, year)),
  yearTo: v.exactOptional(wholeNumber(firstYear, lastYear, year)),
};

/**
 * The parameters of `GET /v1/movies`. `genre` is one of the release's, or several, separated by commas, all of which a
 * movie must have; `cursor` is the `next` of the page before.
 */
export const searchQuery = v.strictObject({
  query: v.optional(v.pipe(v.string(text), v.maxLength(longestText, text)), ''),
  ...movieFilters,
  limit: v.optional(wholeNumber(1, mostMovies, movies), '10'),
  cursor: v.exactOptional(
    v.pipe(v.string(cursorExpected), v.nonEmpty(cursorExpected), v.maxLength(longestText, cursorExpected)),
  ),
});

/** The parameters of `GET /v1/users/{userId}`: how many of the latest ratings are listed. */
export const userQuery = v.strictObject({
  limit: v.optional(wholeNumber(0, mostRatings, `a whole number from 0 to ${mostRatings}`), '20'),
});

/** The parameters of `GET /v1/users/{userId}/recommendations`; `genre` as in a search. */
export const recommendationsQuery = v.strictObject({
  limit: v.optional(wholeNumber(1, mostMovies, movies), '20'),
  ...movieFilters,
  includeRated: v.optional(flag, 'false'),
  explain: v.optional(flag, 'false'),
});

/** The parameters of `GET /v1/movies/{movieId}/similar`. */
export const similarQuery = v.strictObject({ limit: v.optional(wholeNumber(1, mostMovies, movies), '20') });

/** The parameters of `GET /v1/map`: how many of the most rated movies are listed. */
export const mapQuery = v.strictObject({
  limit: v.optional(wholeNumber(1, mostPlaced, `a whole number from 1 to ${mostPlaced}`), '200'),
});

/** Of routes that take no parameters. */
export const noQuery = v.strictObject({});

export type SearchQuery = v.InferOutput<typeof searchQuery>;

/**
 * A number in digits.
 * @__NO_SIDE_EFFECTS__ so that a bundle has the schemas that it uses alone
 */
function wholeNumber(least: number, most: number, expected: string) {
  return v.pipe(
    v.string(expected),
    v.regex(/^\d{1,10}$/, expected),
    v.transform(Number),
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}
