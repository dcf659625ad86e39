import * as v from 'valibot';
import type { GenresAnswer } from '../answer/genre.ts';
import type { MovieAnswer, MoviePage } from '../answer/movie.ts';
import type { UserAnswer } from '../answer/user.ts';
import { noQuery, searchQuery, userQuery } from '../http/query-schemas.ts';
import { id } from '../http/schemas.ts';
import { placeFields } from './map.ts';
import { averageRating, movieFields, ratedMovie, ratedMovieFields, trainingRatings } from './movie.ts';
import type { Contracts } from './operation.ts';
import { ofRelease } from './problems.ts';
import { release } from './responses.ts';
import { count, stars, text } from './values.ts';

const difference = (description: string) => v.pipe(v.number(), v.description(`${description}, in stars`));

const movieAnswer = v.object({
  ...ratedMovieFields,
  place: v.exactOptional(
    v.pipe(
      v.object(placeFields),
      v.description(
        'On the map of tastes; absent of a movie that nobody has rated, and where the release has no map',
      ),
    ),
  ),
  release,
}) satisfies v.GenericSchema<unknown, MovieAnswer>;

const moviePage = v.object({
  release,
  movies: v.pipe(
    v.array(ratedMovie),
    v.description('Best match first; without a query the most rated first'),
  ),
  next: v.exactOptional(text('The `cursor` of the next page; absent on the last')),
}) satisfies v.GenericSchema<unknown, MoviePage>;

const genre = v.object({
  genre: v.string(),
  movies: count('Movies of the catalogue that are of the genre'),
  ratings: trainingRatings,
  averageRating,
});
const genresAnswer = v.object({
  release,
  genres: v.pipe(v.array(genre), v.description('In the order of the vocabulary')),
}) satisfies v.GenericSchema<unknown, GenresAnswer>;

const taste = v.object({
  genre: v.string(),
  taste: difference('How far above what is usual the user rates the genre, beyond `bias`'),
  ratings: count("The user's ratings of the genre that `known` was trained on"),
});
const givenRating = v.object({
  ...movieFields,
  rating: stars(),
  timestamp: v.exactOptional(count('Seconds since 1970; absent where the data has no time')),
});

export const user = v.object({
  userId: id,
  release,
  ratings: count('Ratings of the user, those that models hold out among them'),
  averageRating,
  bias: difference('How far above what is usual for the movies the user rates'),
  tastes: v.pipe(v.array(taste), v.description('In the order of the vocabulary')),
  latest: v.pipe(v.array(givenRating), v.description('The latest ratings, the latest first')),
}) satisfies v.GenericSchema<unknown, UserAnswer>;

export const catalogue = {
  searchMovies: {
    tag: 'catalogue',
    summary: 'Find movies by what is typed of their titles',
    description:
      'Words in any order, the last ones perhaps unfinished; accents, case, articles and one typing mistake are forgiven. `genre` takes several, separated by commas. `cursor` is the `next` of the page before; one of an earlier release gets 410.',
    success:
      'Movies of the catalogue by what is typed of their titles, or the most rated ones, a page at a time',
    path: {},
    query: searchQuery,
    response: moviePage,
    problems: ['invalid-field', 'unknown-field', 'unknown-genre', 'stale-cursor', ...ofRelease],
    example: { query: { query: 'heat', limit: 5 } },
  },
  getMovie: {
    tag: 'catalogue',
    summary: 'Tell what the catalogue says of a movie',
    success: 'A movie of the catalogue, and how it has been rated',
    path: { movieId: id },
    query: noQuery,
    response: movieAnswer,
    problems: ['invalid-field', 'unknown-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 } },
  },
  getGenres: {
    tag: 'catalogue',
    summary: 'List the genres',
    success: 'The genres of the release, and how their movies have been rated',
    path: {},
    query: noQuery,
    response: genresAnswer,
    problems: ['unknown-field', ...ofRelease],
    example: {},
  },
  getUser: {
    tag: 'catalogue',
    summary: 'Tell what a user has rated, and which genres they like',
    success: 'What a user has rated of late, and what they like',
    path: { userId: id },
    query: userQuery,
    response: user,
    problems: ['invalid-field', 'unknown-field', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, query: { limit: 5 } },
  },
} satisfies Contracts<'searchMovies' | 'getMovie' | 'getGenres' | 'getUser'>;
