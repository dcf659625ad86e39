import * as v from 'valibot';
import { id, item, list, movie, object } from '../http/schemas.ts';
import type { Contracts } from './operation.ts';
import { ofBody, ofRelease } from './problems.ts';
import { batch, prediction } from './responses.ts';

const drama = { title: 'A new one (2026)', year: 2026, genres: ['Drama'] };

/** The functions check the elements one by one, so that their own schemas of these bodies leave them open. */
const items = object({ items: list('items', item) });
const movies = object({ movies: list('movies', movie) });

export const predictions = {
  predict: {
    tag: 'predictions',
    summary: 'Predict a rating, or up to 1,000',
    description:
      'One item, or a list of them. An item needs a `movieId` or a `movie`. The model is picked for each item by what is known of its user and its movie. A movie that the catalogue holds is taken from there; a description beside its id is not used.',
    path: {},
    body: v.union([item, items]),
    response: v.union([prediction, batch]),
    problems: [
      ...ofBody,
      'unknown-genre',
      'too-many-items',
      'ratings-not-supported',
      'unknown-movie',
      ...ofRelease,
    ],
    example: {
      body: { items: [{ userId: 1, movieId: 10 }, { userId: 1, movie: drama }, { movieId: 10 }] },
    },
  },
  predictKnown: {
    tag: 'predictions',
    summary: 'Predict what a known user gives a known movie',
    path: { userId: id, movieId: id },
    response: prediction,
    problems: ['invalid-field', 'unknown-user', 'unknown-movie', 'unrated-movie', ...ofRelease],
    example: { path: { userId: 1, movieId: 10 } },
  },
  predictColdMovies: {
    tag: 'predictions',
    summary: 'Predict what a known user gives described movies',
    path: { userId: id },
    body: movies,
    response: batch,
    problems: [...ofBody, 'too-many-items', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, body: { movies: [drama] } },
  },
  predictColdUser: {
    tag: 'predictions',
    summary: 'Predict what somebody new gives a movie of the catalogue',
    path: { movieId: id },
    response: prediction,
    problems: ['invalid-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 } },
  },
  predictColdUserMovies: {
    tag: 'predictions',
    summary: 'Predict what somebody new gives described movies',
    path: {},
    body: movies,
    response: batch,
    problems: [...ofBody, 'too-many-items', 'ratings-not-supported', ...ofRelease],
    example: { body: { movies: [{ ...drama, averageRating: 4.1 }] } },
  },
} satisfies Contracts<
  'predict' | 'predictKnown' | 'predictColdMovies' | 'predictColdUser' | 'predictColdUserMovies'
>;
