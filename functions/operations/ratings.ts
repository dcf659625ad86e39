import * as v from 'valibot';
import type { RatingsLedger } from '../../model/ratings/ledger.ts';
import { firstOwnId } from '../../model/ratings/own-ids.ts';
import type { NewRating } from '../../model/ratings/submission.ts';
import { parseBatch } from '../answer/batch.ts';
import type { Operation } from '../handler.ts';
import { ProblemError } from '../http/problem.ts';
import { type ApiRequest, readId, readJson } from '../http/request.ts';
import { idempotencyKey, keyExpected, maxId, ownIdExpected, ratingBatch } from '../http/schemas.ts';
import { show } from '../http/validate.ts';

/** Seconds that a caller's clock may be ahead: as many as AWS' signatures allow for. */
const clockSkew = 300;

/**
 * `POST /v1/users/{userId}/ratings`: the deployment's own ratings, for the next training.
 *
 * @param ledger asked for at each request
 * @param now milliseconds since 1970
 */
export function addRatings(ledger: () => Promise<RatingsLedger>, now: () => number = Date.now): Operation {
  return async (request) => {
    const userId = readOwnUser(request);
    const key = readKey(request);
    const { ratings } = parseBatch(ratingBatch, readJson(request), 'ratings');
    const arrival = now();
    for (const [index, rating] of ratings.entries()) checkRating(rating, `ratings[${index}]`, arrival);
    const appended = await (await ledger()).append(userId, key, ratings, arrival);
    if (appended === 'key-reused') throw keyReused();
    if (appended === 'forgotten') throw forgottenUser(userId);
    const movies = new Set(ratings.flatMap(({ movieId, movie }) => (movie ? [movieId] : []))).size;
    const receivedAt = new Date(appended.receivedAt).toISOString();
    return { userId, ratings: ratings.length, movies, receivedAt };
  };
}

function readOwnUser(request: ApiRequest): number {
  const userId = readId(request, 'userId');
  if (userId >= firstOwnId) return userId;
  const detail = `User ${userId} belongs to the base data set. Give your own users ids from ${firstOwnId} to ${maxId}.`;
  const got = String(userId);
  throw new ProblemError('invalid-field', { detail, field: 'userId', expected: ownIdExpected, got });
}

/** @throws ProblemError without an `Idempotency-Key`; what it holds is the caller's business */
function readKey({ event }: ApiRequest): string {
  const key: unknown = event?.headers?.['idempotency-key'];
  const field = 'Idempotency-Key';
  if (key === undefined || key === null || key === '') {
    const detail = `${field} is missing; send ${keyExpected}, and the same one for retries, so that nothing is stored twice.`;
    throw new ProblemError('missing-field', { detail, field, expected: keyExpected });
  }
  if (v.is(idempotencyKey, key)) return key;
  const got = show(key);
  const detail = `${field} is ${got}, but must be ${keyExpected}.`;
  throw new ProblemError('invalid-field', { detail, field, expected: keyExpected, got });
}

function checkRating({ movieId, timestamp = 0, movie }: NewRating, at: string, now: number): void {
  if (movie && movieId < firstOwnId) {
    const expected = `no description, or a movieId from ${firstOwnId} to ${maxId}`;
    const detail = `${at}.movie describes movie ${movieId}, which belongs to the base data set. Give your own movies ids from ${firstOwnId} to ${maxId}.`;
    throw new ProblemError('invalid-field', { detail, field: `${at}.movie`, expected, got: 'an object' });
  }
  if (timestamp > now / 1000 + clockSkew) {
    const field = `${at}.timestamp`;
    const expected = 'whole seconds since 1970 that are not in the future';
    const detail = `${field} is ${timestamp}, which is in the future: such a rating would replace every later one.`;
    throw new ProblemError('invalid-field', { detail, field, expected, got: String(timestamp) });
  }
}

function keyReused(): ProblemError {
  const detail =
    'Other ratings were sent for this user with the same Idempotency-Key. This request was not stored: send it with a new key.';
  return new ProblemError('key-reused', { detail, field: 'Idempotency-Key' });
}

function forgottenUser(userId: number): ProblemError {
  const detail = `User ${userId} was forgotten, and trainings skip this id. The next training erases the ratings in this request. If the user has returned, use a new id.`;
  return new ProblemError('forgotten-user', { detail, field: 'userId' });
}
