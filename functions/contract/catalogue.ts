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
        'Position on the map of tastes; absent if nobody has rated the movie, or if the release has no map',
      ),
    ),
  ),
  release,
}) satisfies v.GenericSchema<unknown, MovieAnswer>;

const moviePage = v.object({
  release,
  movies: v.pipe(v.array(ratedMovie), v.description('Best match first; without a query, most rated first')),
  next: v.exactOptional(text('The `cursor` of the next page; absent on the last page')),
}) satisfies v.GenericSchema<unknown, MoviePage>;

const genre = v.object({
  genre: v.string(),
  movies: count('Movies of this genre in the catalogue'),
  ratings: trainingRatings,
  averageRating,
});
const genresAnswer = v.object({
  release,
  genres: v.pipe(v.array(genre), v.description('In the order of the vocabulary')),
}) satisfies v.GenericSchema<unknown, GenresAnswer>;

const taste = v.object({
  genre: v.string(),
  taste: difference('How far above what is usual the user rates this genre, in addition to `bias`'),
  ratings: count("The user's ratings of this genre that `known` was trained on"),
});
const givenRating = v.object({
  ...movieFields,
  rating: stars(),
  timestamp: v.exactOptional(count('Seconds since 1970; absent if the data set has no timestamps')),
});

export const user = v.object({
  userId: id,
  release,
  ratings: count('All ratings of the user, including those held out from training'),
  averageRating,
  bias: difference('How far above what is usual for the movies the user rates'),
  tastes: v.pipe(v.array(taste), v.description('In the order of the vocabulary')),
  latest: v.pipe(v.array(givenRating), v.description('The latest ratings, latest first')),
}) satisfies v.GenericSchema<unknown, UserAnswer>;

export const catalogue = {
  searchMovies: {
    tag: 'catalogue',
    summary: 'Search movies by title',
    description:
      'Matches the beginnings of words in any order. Ignores accents, case and articles, and tolerates one typing mistake. `genre` takes several genres, separated by commas. `cursor` is the `next` of the previous page; one of an earlier release is answered with 410.',
    success: 'A page of matching movies, or of the most rated ones',
    path: {},
    query: searchQuery,
    response: moviePage,
    problems: ['invalid-field', 'unknown-field', 'unknown-genre', 'stale-cursor', ...ofRelease],
    example: { query: { query: 'heat', limit: 5 } },
  },
  getMovie: {
    tag: 'catalogue',
    summary: 'Get a movie',
    success: 'The movie, and how it has been rated',
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
    summary: 'Get a user',
    success: 'The latest ratings of the user, and their tastes',
    path: { userId: id },
    query: userQuery,
    response: user,
    problems: ['invalid-field', 'unknown-field', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, query: { limit: 5 } },
  },
} satisfies Contracts<'searchMovies' | 'getMovie' | 'getGenres' | 'getUser'>;
