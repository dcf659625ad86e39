import { describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../functions/handler.ts';
import { recommend, recommendToUser } from '../../functions/operations/recommendations.ts';
import { openerOf } from '../../functions/serving/environment.ts';
import { recommended } from '../../functions/serving/recommending.ts';
import { createServing } from '../../functions/serving/serving.ts';
import { objectKey } from '../../model/release/layout.ts';
import { rankPath } from '../../model/release/paths.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { answerOf, ask, eventOf, fakeServing } from './fakes.ts';
import { publishTinyRelease } from './server/tiny-release.ts';

const { serving } = fakeServing();
const get = (path: string) => ask(serving, 'GET', path);
const post = (body: object) => ask(serving, 'POST', '/v1/recommendations', body);
// biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
const ids = (body: any) => body.recommendations.map(({ movieId }: { movieId: number }) => movieId);
const all = '/v1/users/1/recommendations?includeRated=true';

describe('GET /v1/users/{userId}/recommendations', () => {
  test('lists what the user has not rated, with what they would give it', async () => {
    const { status, body } = await get('/v1/users/1/recommendations');
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        release: 'r1',
        userId: 1,
        recommendations: [
          {
            movieId: 30,
            title: 'Heat (2000)',
            year: 2000,
            genres: ['Comedy', 'Drama'],
            rating: expect.any(Number),
            interval: { low: expect.any(Number), high: expect.any(Number), level: 0.8 },
            model: 'cold-movie',
            score: expect.any(Number),
          },
        ],
      },
    });
  });

  test('and what they have, if asked, best first', async () => {
    const { body } = await get(all);
    expect(ids(body)).toHaveLength(3);
    const scores = body.recommendations.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(ids((await get(`${all}&limit=2`)).body)).toEqual(ids(body).slice(0, 2));
  });

  test('the prediction is that of the route for one', async () => {
    const { body } = await get(all);
    const movie = body.recommendations.find(({ movieId }: { movieId: number }) => movieId === 10);
    const store = new MemoryStore();
    await publishTinyRelease(store, 'r1');
    const served = createServing(openerOf(async () => store, recommended));
    const one = (await ask(served, 'GET', '/v1/users/1/movies/10/prediction')).body;
    expect(movie).toMatchObject({ rating: one.rating, interval: one.interval, model: 'known' });
  });

  test.each([
    ['genre=Drama', [20, 30]],
    ['genre=Drama,Comedy', [30]],
    ['yearTo=1990', [10]],
    ['yearFrom=1991&yearTo=1999', [20]],
    ['yearFrom=2001', []],
  ])('of %s alone', async (query, expected) => {
    const { status, body } = await get(`${all}&${query}`);
    expect([status, ids(body).sort()]).toEqual([200, expected]);
  });

  test('of somebody unknown is a problem that says what to do', async () => {
    const { status, body } = await get('/v1/users/9/recommendations');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:marquee:problem:unknown-user',
      field: 'userId',
      route: 'POST /v1/recommendations',
    });
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['includeRated=yes', 'includeRated'],
    ['yearFrom=1', 'yearFrom'],
    ['genre=Nonsense', 'genre'],
  ])('with %s is a caller’s mistake', async (query, field) => {
    const { status, body } = await get(`/v1/users/1/recommendations?${query}`);
    expect([status, body.field]).toEqual([400, field]);
  });
});

describe('POST /v1/recommendations', () => {
  test('lists for nobody what most come to', async () => {
    const { status, body } = await post({});
    expect([status, ids(body), Object.keys(body)]).toEqual([
      200,
      [10, 20, 30],
      ['release', 'recommendations'],
    ]);
    expect(body.recommendations.every(({ model }: { model: string }) => model === 'cold-user')).toBe(true);
  });

  test('lists by ratings, without the movies rated', async () => {
    const { body } = await post({ ratings: [{ movieId: 10, rating: 5 }] });
    expect(ids(body)).toEqual([20, 30]);
    expect(body.recommendations.every(({ model }: { model: string }) => model === 'few-shot')).toBe(true);
    expect(ids((await post({ ratings: [{ movieId: 20, rating: 1, timestamp: 5 }] })).body)).toEqual([10, 30]);
  });

  test('names ratings of movies that the catalogue lacks', async () => {
    const ratings = [9, 10, 9, 8].map((movieId) => ({ movieId, rating: 5 }));
    expect((await post({ ratings })).body).toMatchObject({ unusedRatings: [9, 8] });
  });

  test('leaves out what is excluded, also what the catalogue lacks', async () => {
    expect(ids((await post({ exclude: [20, 999], limit: 1 })).body)).toEqual([10]);
    expect(ids((await post({ exclude: [] })).body)).toEqual([10, 20, 30]);
  });

  test('takes the filters of a search', async () => {
    expect(ids((await post({ genre: 'Drama', yearFrom: 1996, yearTo: 2010 })).body)).toEqual([30]);
  });

  test('adds ratings to those of a known user, who is told', async () => {
    const { body } = await post({ userId: 1, ratings: [{ movieId: 30, rating: 5 }] });
    expect(body).toEqual({ release: 'r1', userId: 1, recommendations: [] });
    const plain = (await get(all)).body;
    const more = (await post({ userId: 1, ratings: [{ movieId: 10, rating: 5 }], includeRated: true })).body;
    const scoreOf = (of: typeof more, id: number) =>
      of.recommendations.find(({ movieId }: { movieId: number }) => movieId === id).score;
    expect(scoreOf(more, 20)).toBeGreaterThan(scoreOf(plain, 20));
  });

  test('takes somebody unknown by their ratings, but never gives them everybody’s list', async () => {
    const rated = await post({ userId: 9, ratings: [{ movieId: 10, rating: 5 }] });
    expect([rated.status, rated.body.userId, ids(rated.body)]).toEqual([200, 9, [20, 30]]);
    expect((await post({ userId: 9 })).body).toMatchObject({
      type: 'urn:marquee:problem:unknown-user',
      status: 404,
    });
  });

  test.each([
    ['no ratings', { ratings: [] }, 'ratings'],
    ['501 ratings', { ratings: new Array(501).fill({ movieId: 10, rating: 4 }) }, 'ratings'],
    ['no half star', { ratings: [{ movieId: 10, rating: 4.2 }] }, 'ratings[0].rating'],
    ['no rating', { ratings: [{ movieId: 10 }] }, 'ratings[0].rating'],
    ['no id', { exclude: [0] }, 'exclude[0]'],
    ['too many', { limit: 101 }, 'limit'],
    ['a text for a flag', { includeRated: 'true' }, 'includeRated'],
    ['an unknown genre', { genre: 'Nonsense' }, 'genre'],
    ['an unknown field', { user: 1 }, 'user'],
  ])('%s is a caller’s mistake', async (_, body, field) => {
    const answer = await post(body);
    expect([answer.status, answer.body.field]).toEqual([400, field]);
  });
});

test('a release whose table of what goes together is damaged is a problem of the release', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const store = new MemoryStore();
  await publishTinyRelease(store, 'r1');
  store.objects.set(objectKey('r1', rankPath), Uint8Array.of(1));
  const broken = createServing(openerOf(async () => store, recommended));
  const handler = createHandler({ recommendToUser, recommend }, broken);
  const { status, body } = answerOf(await handler(eventOf('GET', '/v1/users/1/recommendations')));
  expect([status, body.type]).toEqual([503, 'urn:marquee:problem:release-unreadable']);
  write.mockRestore();
});

test('explains each score where asked for: its parts multiply to it, and name the ratings that add to it', async () => {
  const asked = {
    ratings: [
      { movieId: 10, rating: 5 },
      { movieId: 20, rating: 4 },
    ],
    includeRated: true,
  };
  const lists = [
    (await post({ ...asked, explain: true })).body,
    (await get('/v1/users/1/recommendations?includeRated=true&explain=true')).body,
  ];
  for (const { recommendations } of lists) {
    expect(recommendations).toHaveLength(3);
    for (const { score, explanation } of recommendations) {
      const { popularity, ratings, likeProbability, because } = explanation;
      expect((popularity + ratings) * likeProbability).toBeCloseTo(score, 3);
      expect(
        because.reduce((sum: number, { interest }: { interest: number }) => sum + interest, 0),
      ).toBeCloseTo(ratings, 3);
      expect(because[0]).toMatchObject({
        movieId: expect.any(Number),
        title: expect.any(String),
        rating: expect.any(Number),
      });
    }
  }
  expect((await post(asked)).body.recommendations[0]).not.toHaveProperty('explanation');
});
