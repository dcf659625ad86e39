import * as v from 'valibot';
import { predictionQuery } from '../http/prediction-query.ts';
import { explain, id, item, list, movie, object, showing, shownRatings } from '../http/schemas.ts';
import type { Contracts } from './operation.ts';
import { ofBody, ofRelease } from './problems.ts';
import { batch, prediction } from './responses.ts';

const ofRatings =
  'The answer is personal from the first rating on: its `model` is `few-shot`. A rated movie that the catalogue lacks may be described; else `unusedRatings` names it.';

const ofExplanations =
  '`explain` takes the prediction apart: into what its parts add to the mean of all ratings (Shapley values), and where the factors of the user have a part in it, into the ratings of the user that moved it most.';

const drama = { title: 'A new one (2026)', year: 2026, genres: ['Drama'] };

/** The functions check the elements one by one, so that their own schemas of these bodies leave them open. */
const items = object({ items: list('items', item) });
const movies = object({ movies: list('movies', movie), ratings: shownRatings, explain });

export const predictions = {
  predict: {
    tag: 'predictions',
    summary: 'Predict a rating, or up to 1,000',
    description:
      'One item, or a list of them. An item needs a `movieId` or a `movie`. The model is picked for each item by what is known of its user and its movie. A movie that the catalogue holds is taken from there; a description beside its id is not used. ' +
      `An item may carry 1 to 500 \`ratings\` that its user gave: those of somebody new, or those that a known user gave since the training. ${ofRatings} ${ofExplanations}`,
    success: 'One prediction, or one per item in the order asked, by the model that fits each item',
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
    summary: 'Predict what a known user gives a known movie',
    description: ofExplanations,
    success: 'What a known user would give a known movie',
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
    summary: 'Predict what a known user gives described movies',
    success: 'What a known user would give each described movie, in the order asked',
    path: { userId: id },
    body: movies,
    response: batch,
    problems: [...ofBody, 'too-many-items', 'unknown-genre', 'unknown-user', ...ofRelease],
    example: { path: { userId: 1 }, body: { movies: [drama], ratings: [{ movieId: 10, rating: 5 }] } },
  },
  predictColdUser: {
    tag: 'predictions',
    summary: 'Predict what somebody new gives a movie of the catalogue',
    success: 'What somebody new would give a movie of the catalogue',
    path: { movieId: id },
    query: predictionQuery,
    response: prediction,
    problems: ['invalid-field', 'unknown-field', 'unknown-movie', ...ofRelease],
    example: { path: { movieId: 10 } },
  },
  predictFewShot: {
    tag: 'predictions',
    summary: 'Predict what somebody new gives a movie, going by ratings they send along',
    description: `${ofRatings} They are for this answer alone and are not stored.`,
    success: 'What somebody new would give a movie of the catalogue, going by the ratings they send along',
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
    summary: 'Predict what somebody new gives described movies',
    success: 'What somebody new would give each described movie, in the order asked',
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
