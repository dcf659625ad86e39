import { describe, expect, test } from '@jest/globals';
import { createHandler } from '../../functions/handler.ts';
import { type Route, routes } from '../../functions/http/routes.ts';
import { addRatings } from '../../functions/operations/ratings.ts';
import { addForgotten } from '../../model/ratings/forgotten.ts';
import { RatingsLedger } from '../../model/ratings/ledger.ts';
import { collectRatings } from '../../training/reading/submitted/collect.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { collect } from '../support/stores.ts';
import { answerOf, eventOf, fakeServing } from './fakes.ts';

const user = 1_000_000_001;
const ownMovie = 1_000_000_007;
const now = Date.parse('2026-01-02T03:04:05.678Z');

/** A store and who sends to it: `send(body, key, user)`, at a time that tests can move. */
function api() {
  const store = new MemoryStore();
  const ledger = new RatingsLedger(store);
  const clock = { now };
  const operation = addRatings(
    async () => ledger,
    () => clock.now,
  );
  const handler = createHandler({ addRatings: operation }, fakeServing().serving);
  const send = async (body: unknown, headers: unknown = 'key-1', userId: number | string = user) => {
    const event = eventOf('POST', `/v1/users/${userId}/ratings`, body);
    const sent = typeof headers === 'string' ? { 'idempotency-key': headers } : headers;
    return answerOf(await handler({ ...event, headers: sent } as typeof event));
  };
  return { store, send, clock };
}

const ratings = (...movieIds: number[]) => ({ ratings: movieIds.map((movieId) => ({ movieId, rating: 4 })) });

function problem(kind: string, status: number, details: object = {}) {
  return { status, body: { type: `urn:marquee:problem:${kind}`, status, ...details } };
}

test('is for the deployment’s own back end alone', () => {
  const route: Route | undefined = routes.find(({ operation }) => operation === 'addRatings');
  expect(route).toMatchObject({ method: 'POST', path: '/v1/users/{userId}/ratings', access: 'iam' });
  expect(routes.filter((other: Route) => other.access !== undefined)).toHaveLength(1);
});

describe('what is accepted', () => {
  test('is answered with its count and the time of arrival, and stands in the user’s own folder', async () => {
    const { store, send } = api();
    const described = { movieId: ownMovie, rating: 0.5, timestamp: 12, movie: { genres: ['Drama'] } };
    const body = { ratings: [{ movieId: 1, rating: 4.5 }, described] };
    expect(await send(body)).toMatchObject({
      status: 200,
      body: { userId: user, ratings: 2, movies: 1, receivedAt: '2026-01-02T03:04:05.678Z' },
    });
    const [key, ...further] = await collect(store.list(''));
    expect([key, further]).toEqual([expect.stringMatching(/^ratings\/users\/1000000001\/received\//), []]);
    const stored = JSON.parse(Buffer.from(store.objects.get(key)!).toString());
    expect(stored.ratings).toEqual([
      { movieId: 1, rating: 4.5, timestamp: Math.floor(now / 1000) },
      { movieId: ownMovie, rating: 0.5, timestamp: 12 },
    ]);
    expect(stored.movies).toEqual([{ movieId: ownMovie, title: '', year: null, genres: ['Drama'] }]);
  });

  test('of a movie that comes twice the later counts, of two as late the latter', async () => {
    const { store, send } = api();
    const rate = (movieId: number, rating: number, timestamp: number) => ({ movieId, rating, timestamp });
    await send({ ratings: [rate(1, 1, 50), rate(1, 2, 40), rate(2, 3, 7), rate(2, 4, 7)] });
    const { rows } = await collectRatings(store);
    expect([rows.length, rows.halves(0), rows.halves(1)]).toEqual([2, 2, 8]);
  });

  test.each([1, 1000])('may be %i ratings', async (length) => {
    const body = ratings(...Array.from({ length }, (_, i) => i + 1));
    expect(await api().send(body)).toMatchObject({ status: 200, body: { ratings: length } });
  });

  test('is half stars from 0.5 to 5', async () => {
    const body = { ratings: Array.from({ length: 10 }, (_, i) => ({ movieId: i + 1, rating: (i + 1) / 2 })) };
    expect((await api().send(body)).status).toBe(200);
  });
});

describe('a request that comes again', () => {
  const compacted = [false, true];

  test.each(compacted)('gets the same answer and is stored once (compacted: %j)', async (compact) => {
    const { store, send, clock } = api();
    const first = await send(ratings(1, 2));
    if (compact) await collectRatings(store);
    clock.now += 5_000;
    expect(await send({ ratings: ratings(1, 2).ratings })).toEqual(first);
    const { rows } = await collectRatings(store);
    expect([rows.length, rows.time(0)]).toEqual([2, Math.floor(now / 1000)]);
  });

  test.each(compacted)(
    'with other ratings is refused and changes nothing (compacted: %j)',
    async (compact) => {
      const { store, send } = api();
      await send(ratings(1));
      if (compact) await collectRatings(store);
      const refused = problem('key-reused', 409, { field: 'Idempotency-Key' });
      expect(await send(ratings(2))).toMatchObject(refused);
      expect(await send({ ratings: [{ movieId: 1, rating: 4, timestamp: 5 }] })).toMatchObject(refused);
      const { rows } = await collectRatings(store);
      expect([rows.length, rows.movie(0)]).toEqual([1, 1]);
    },
  );

  test('after it was compacted does not win over newer ratings', async () => {
    const { store, send, clock } = api();
    const older = { ratings: [{ movieId: ownMovie, rating: 1, movie: { title: 'Old', genres: [] } }] };
    const newer = { ratings: [{ movieId: ownMovie, rating: 5, movie: { title: 'New', genres: [] } }] };
    await send(older, 'older');
    clock.now += 1_000;
    await send(newer, 'newer');
    await collectRatings(store);
    clock.now += 1_000;
    expect((await send(older, 'older')).body.receivedAt).toBe(new Date(now).toISOString());
    const { rows, movies } = await collectRatings(store);
    expect([rows.length, rows.halves(0), movies.get(ownMovie)!.title]).toEqual([1, 10, 'New']);
    expect((await collect(store.list('ratings/users/'))).length).toBe(1);
  });

  test('is another’s where the user is another', async () => {
    const { store, send } = api();
    await send(ratings(1));
    expect((await send(ratings(2), 'key-1', user + 1)).status).toBe(200);
    expect((await collectRatings(store)).rows.length).toBe(2);
  });

  test('at the same moment, many times, is stored once', async () => {
    const { store, send } = api();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(ratings(1))));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(store.objects.size).toBe(1);
  });
});

describe('what is refused', () => {
  const field = (name: string, kind = 'invalid-field') => problem(kind, 400, { field: name });

  test.each([
    ['ratings[0].rating', { movieId: 1, rating: 4.2 }],
    ['ratings[0].rating', { movieId: 1, rating: 0 }],
    ['ratings[0].rating', { movieId: 1, rating: 5.5 }],
    ['ratings[0].rating', { movieId: 1, rating: '4' }],
    ['ratings[0].movieId', { movieId: 0, rating: 4 }],
    ['ratings[0].timestamp', { movieId: 1, rating: 4, timestamp: -1 }],
    ['ratings[0].timestamp', { movieId: 1, rating: 4, timestamp: 1.5 }],
    ['ratings[0].timestamp', { movieId: 1, rating: 4, timestamp: 1_700_000_000_000 }],
    ['ratings[0].timestamp', { movieId: 1, rating: 4, timestamp: now / 1000 + 301 + 0.322 }],
    ['ratings[0].movie', { movieId: 1, rating: 4, movie: { genres: [] } }],
    ['ratings[0].movie.genres[0]', { movieId: ownMovie, rating: 4, movie: { genres: ['a|b'] } }],
    ['ratings[0].movie.year', { movieId: ownMovie, rating: 4, movie: { genres: [], year: 1869 } }],
    [
      'ratings[0].movie.title',
      { movieId: ownMovie, rating: 4, movie: { genres: [], title: 'x'.repeat(301) } },
    ],
  ])('%s of %j', async (name, rating) => {
    const { store, send } = api();
    const refused = await send({ ratings: [rating] });
    expect(refused).toMatchObject(field(name));
    expect(refused.body.detail).toEqual(expect.any(String));
    expect(store.objects.size).toBe(0);
  });

  test('all of the ratings, if one of them is bad', async () => {
    const { store, send } = api();
    const body = { ratings: [...ratings(1, 2).ratings, { movieId: 3 }] };
    expect(await send(body)).toMatchObject(field('ratings[2].rating', 'missing-field'));
    expect(store.objects.size).toBe(0);
  });

  test('a clock a little ahead is fine', async () => {
    const rating = { movieId: 1, rating: 4, timestamp: Math.floor(now / 1000) + 299 };
    expect((await api().send({ ratings: [rating] })).status).toBe(200);
  });

  test('none, too many, or something beside them', async () => {
    const { send } = api();
    expect(await send({ ratings: [] })).toMatchObject(field('ratings'));
    expect(await send({ ratings: Array(1001).fill({}) })).toMatchObject(field('ratings', 'too-many-items'));
    expect(await send({ ...ratings(1), userId: 1 })).toMatchObject(field('userId', 'unknown-field'));
    const average = { movieId: ownMovie, rating: 4, movie: { genres: [], averageRating: 4 } };
    expect(await send({ ratings: [average] })).toMatchObject(
      field('ratings[0].movie.averageRating', 'unknown-field'),
    );
  });

  test.each([{}, undefined, null, { 'idempotency-key': '' }])('headers %j: no key', async (headers) => {
    const { body } = await api().send(ratings(1), headers ?? null);
    expect(body).toMatchObject({ status: 400, field: 'Idempotency-Key' });
    expect(body.type).toBe('urn:marquee:problem:missing-field');
  });

  test.each(['x'.repeat(256), 'ä', 'a\nb'])('the key %j', async (key) => {
    expect(await api().send(ratings(1), key)).toMatchObject(field('Idempotency-Key'));
  });

  test.each(['1', '610', '999999999', '2147483648', 'me'])(
    'user %s, who is not the deployment’s',
    async (id) => {
      const { store, send } = api();
      expect(await send(ratings(1), 'key-1', id)).toMatchObject(field('userId'));
      expect(store.objects.size).toBe(0);
    },
  );

  test('a user who was forgotten; what came all the same goes with the next training', async () => {
    const { store, send } = api();
    await addForgotten(store, user, now);
    expect(await send(ratings(1))).toMatchObject(problem('forgotten-user', 410, { field: 'userId' }));
    expect((await send(ratings(1), 'key-1', user + 1)).status).toBe(200);
    expect((await collectRatings(store)).rows.length).toBe(1);
    expect(await collect(store.list(`ratings/users/${user}/`))).toEqual([]);
  });
});
