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
  receivedAt: time('When the ratings arrived first'),
});

const newMovie = { title: 'A new one', year: 2026, genres: ['Comedy'] };

export const ratings = {
  addRatings: {
    tag: 'ratings',
    summary: 'Add ratings of a user of your own',
    description:
      'One to 1,000 ratings, stored all or none. The same key and ratings may come again, and are stored once. In AWS the route takes signatures of your own back end alone.',
    success: 'The ratings are stored for good; they count from the next release on',
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
