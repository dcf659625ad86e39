import * as v from 'valibot';
import { firstOwnId } from '../../model/ratings/own-ids.ts';
import { id, idempotencyKey, maxId, ownIdExpected, ratingBatch, whole } from '../http/schemas.ts';
import type { Contracts } from './operation.ts';
import { always, ofBody } from './problems.ts';
import { count, time } from './values.ts';

/** What was stored of a request. */
export const receipt = v.object({
  userId: id,
  ratings: count('Ratings in the request'),
  movies: count('Movies that the request describes'),
  receivedAt: time('When the ratings first arrived'),
});

const newMovie = { title: 'A new one', year: 2026, genres: ['Comedy'] };

export const ratings = {
  addRatings: {
    tag: 'ratings',
    summary: 'Submit ratings of one of your users',
    description:
      '1 to 1,000 ratings, of which all or none are stored. Retries with the same key and ratings are stored once. In AWS, the route accepts only requests signed by your own back end.',
    success: 'The ratings are stored durably and used from the next training on',
    path: { userId: whole(firstOwnId, maxId, ownIdExpected) },
    headers: v.object({ 'Idempotency-Key': idempotencyKey }),
    body: ratingBatch,
    response: receipt,
    problems: [...ofBody, 'too-many-items', 'key-reused', 'forgotten-user', 'store-unavailable', ...always],
    example: {
      path: { userId: 1000000001 },
      headers: { 'Idempotency-Key': '8e03978e' },
      body: {
        ratings: [
          { movieId: 10, rating: 4.5, timestamp: 1767225600 },
          { movieId: 1000000001, rating: 3, movie: newMovie },
        ],
      },
    },
  },
} satisfies Contracts<'addRatings'>;
