import * as v from 'valibot';
import { predictionQuery } from '../http/prediction-query.ts';
import { explain, id, item, list, movie, object, showing, shownRatings } from '../http/schemas.ts';
import type { Contracts } from './operation.ts';
import { ofBody, ofRelease } from './problems.ts';
import { batch, prediction } from './responses.ts';

const ofRatings =
  'With at least one rating the answer is personal, and its `model` is `few-shot`. A rated movie that is not in the catalogue may be described; otherwise `unusedRatings` names it.';

const ofExplanations =
  "`explain` breaks the prediction down into contributions to the mean of all ratings (Shapley values), and if the user's factors contribute, names the ratings of the user that moved it most.";

const drama = { title: 'A new one (2026)', year: 2026, genres: ['Drama'] };

/** The functions check the elements one by one, so that their own schemas of these bodies leave them open. */
const items = object({ items: list('items', item) });
const movies = object({ movies: list('movies', movie), ratings: shownRatings, explain });

export const predictions = {
  predict: {
    tag: 'predictions',
    summary: 'Predict a rating, or up to 1,000',
    description:
      'One item, or a list of them. An item needs a `movieId` or a `movie`. The model depends on what is known about the user and the movie of each item. For a movie in the catalogue, a description in the request is ignored. ' +
      `An item may carry 1 to 500 \`ratings\` that its user gave: those of a new user, or those that a known user gave since the training. ${ofRatings} ${ofExplanations}`,
    success: 'One prediction, or one for each item, in the order of the request',
    path: {},
    body: v.union([item, items]),
    response: v.union([prediction, batch]),
    problems: [...ofBody, 'unknown-genre', 'too-many-items', 'unknown-movie', ...ofRelease],
    example: {
      body: {
        items: [
          { userId: 1, movieId: 10 },
          { userId: 1, movie: drama },
          { movieId: 10 },
          { movieId: 20, ratings: [{ movieId: 10, rating: 4.5 }], explain: true },
        ],
      },
    },
  },
  predictKnown: {
    tag: 'predictions',
    summary: 'Predict the rating of a known user for a rated movie',
    description: ofExplanations,
    success: 'The predicted rating',
    path: { userId: id, movieId: id },
    query: predictionQuery,
    response: prediction,
    problems: [
      'invalid-field',
      'unknown-field',
      'unknown-user',
      'unknown-movie',
      'unrated-movie',
      ...ofRelease,
    ],
    example: { path: { userId: 1, movieId: 10 }, query: { explain: 'true' } },
  },
  predictColdMovies: {
    tag: 'predictions',
    summary: 'Predict ratings of a known user for described movies',
    success: 'A predicted rating for each movie, in the order of the request',
    path: { userId: id },
    body: movies,
    response: batch,
    problems: [...ofBody, 'too-many-items', 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, body: { movies: [drama], ratings: [{ movieId: 10, rating: 5 }] } },
  },
  predictColdUser: {
    tag: 'predictions',
    summary: 'Predict the rating of a new user for a movie of the catalogue',
    success: 'The predicted rating',
    path: { movieId: id },
    query: predictionQuery,
    response: prediction,
    problems: ['invalid-field', 'unknown-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 } },
  },
  predictFewShot: {
    tag: 'predictions',
    summary: 'Predict the rating of a new user for a movie, from ratings in the request',
    description: `${ofRatings} They are used for this answer only and are not stored.`,
    success: 'The predicted rating',
    path: { movieId: id },
    body: showing,
    response: prediction,
    problems: [...ofBody, 'unknown-genre', 'unknown-movie', ...ofRelease],
    example: {
      path: { movieId: 30 },
      body: {
        ratings: [
          { movieId: 10, rating: 4.5 },
          { movie: drama, rating: 2 },
        ],
      },
    },
  },
  predictColdUserMovies: {
    tag: 'predictions',
    summary: 'Predict ratings of a new user for described movies',
    success: 'A predicted rating for each movie, in the order of the request',
    path: {},
    body: movies,
    response: batch,
    problems: [...ofBody, 'too-many-items', 'unknown-genre', ...ofRelease],
    example: { body: { movies: [{ ...drama, averageRating: 4.1 }] } },
  },
} satisfies Contracts<
  | 'predict'
  | 'predictKnown'
  | 'predictColdMovies'
  | 'predictColdUser'
  | 'predictFewShot'
  | 'predictColdUserMovies'
>;
