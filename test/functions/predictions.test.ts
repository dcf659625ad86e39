import { describe, expect, test } from '@jest/globals';
import { ask, fakeCertainty, fakeForecast, fakeManifest, fakePredictor, fakeServing } from './fakes.ts';

const { serving } = fakeServing();
const drama = { genres: ['Drama'] };

describe('the front door picks the model', () => {
  test.each([
    ['user and movie known', { userId: 2, movieId: 20 }, { model: 'known', rating: 1.11 }],
    ['a movie that nobody rated', { userId: 1, movieId: 30 }, { model: 'cold-movie', rating: 1.02 }],
    ['a described movie', { userId: 1, movie: drama }, { model: 'cold-movie', rating: 2 }],
    ['a new id, described', { userId: 1, movieId: 99, movie: drama }, { model: 'cold-movie', rating: 2 }],
    ['a catalogue id, described', { userId: 1, movieId: 20, movie: drama }, { model: 'known', rating: 1.01 }],
    ['an unknown user', { userId: 9, movieId: 20 }, { model: 'cold-user', rating: 0.91 }],
    ['no user', { movieId: 30 }, { model: 'cold-user', rating: 0.92 }],
    ['no user, described', { movie: drama }, { model: 'cold-user', rating: 1.9 }],
    ['a user whom only known knows', { userId: 2, movieId: 30 }, { model: 'cold-user', rating: 0.92 }],
  ])('%s', async (_case, item, expected) => {
    const { userId, movieId } = item as { userId?: number; movieId?: number };
    const { status, body } = await ask(serving, 'POST', '/v1/predictions', item);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...expected,
      ...fakeCertainty(expected.rating),
      release: 'r1',
      ...(userId && { userId }),
      ...(movieId && { movieId }),
    });
  });
});

test('a batch answers in the order asked; an error takes the place of its item alone', async () => {
  const items = [
    { movieId: 10 },
    { movieId: 77 },
    { movie: { genres: [], year: 1492 } },
    'nonsense',
    { movie: { genres: ['Drama', 'Polka'] } },
    { userId: 1, movieId: 10, ratings: [] },
    { userId: 1, movieId: 10 },
  ];
  const { status, body } = await ask(serving, 'POST', '/v1/predictions', { items });
  expect(status).toBe(200);
  expect(body.release).toBe('r1');
  const kinds = body.predictions.map(
    (one: { model?: string; error?: { type: string } }) => one.model ?? one.error?.type,
  );
  const problem = (kind: string) => `urn:marquee:problem:${kind}`;
  expect(kinds).toEqual([
    'cold-user',
    problem('unknown-movie'),
    problem('invalid-field'),
    problem('invalid-field'),
    problem('unknown-genre'),
    problem('invalid-field'),
    'known',
  ]);
  const fields = body.predictions.map((one: { error?: { field: string } }) => one.error?.field);
  expect(fields.slice(1, 6)).toEqual([
    'items[1].movieId',
    'items[2].movie.year',
    'items[3]',
    'items[4].movie.genres[1]',
    'items[5].ratings',
  ]);
});

test('a batch of 1,000 items is answered', async () => {
  const items = Array.from({ length: 1000 }, () => ({ userId: 1, movieId: 10 }));
  const { body } = await ask(serving, 'POST', '/v1/predictions', { items });
  expect(body.predictions).toHaveLength(1000);
});

test('a genre that is named twice counts once', async () => {
  const twice = { genres: ['Drama', 'Action', 'Drama'] };
  const seen: unknown[] = [];
  const { serving } = fakeServing({
    part: async (_release, model) => ({
      ...fakePredictor(model),
      predict: (_user, movie) => {
        seen.push(movie);
        return fakeForecast(3);
      },
    }),
  });
  await ask(serving, 'POST', '/v1/predictions', { movie: twice });
  expect(seen).toEqual([{ genres: ['Drama', 'Action'] }]);
});

test('ratings, intervals and probabilities are rounded to four decimals', async () => {
  const forecast = { ...fakeForecast(3.123456789), low: 2.11116, high: 4.00004 };
  const { serving } = fakeServing({
    part: async (_release, model) => ({
      ...fakePredictor(model),
      predict: () => forecast,
      probabilities: () => Float64Array.of(0.00004, 0.00005, 0.99991, 0, 0, 0, 0, 0, 0, 0),
    }),
  });
  expect((await ask(serving, 'GET', '/v1/movies/10/prediction')).body).toMatchObject({
    rating: 3.1235,
    interval: { low: 2.1112, high: 4, level: 0.8 },
    probabilities: [0, 0.0001, 0.9999, 0, 0, 0, 0, 0, 0, 0],
  });
});

describe('direct routes', () => {
  test('known', async () => {
    const { status, headers, body } = await ask(serving, 'GET', '/v1/users/2/movies/20/prediction');
    expect(status).toBe(200);
    expect(headers).toEqual({ 'content-type': 'application/json' });
    const ids = { userId: 2, movieId: 20 };
    expect(body).toEqual({ rating: 1.11, ...fakeCertainty(1.11), model: 'known', release: 'r1', ...ids });
  });

  test('cold-movie', async () => {
    const movies = [drama, { ...drama, title: 'New (2030)', year: 2030, averageRating: 4 }, { genres: 1 }];
    const { status, body } = await ask(serving, 'POST', '/v1/users/1/predictions', { movies });
    const prediction = { rating: 2, ...fakeCertainty(2), model: 'cold-movie', release: 'r1', userId: 1 };
    expect(status).toBe(200);
    expect(body).toEqual({
      release: 'r1',
      predictions: [
        prediction,
        prediction,
        { error: expect.objectContaining({ field: 'movies[2].genres' }) },
      ],
    });
  });

  test.each([10, 30])('cold-user, a movie of the catalogue (%i)', async (movieId) => {
    const { body } = await ask(serving, 'GET', `/v1/movies/${movieId}/prediction`);
    expect(body).toMatchObject({ model: 'cold-user', movieId });
    expect(body).not.toHaveProperty('userId');
  });

  test('cold-user, described', async () => {
    const { body } = await ask(serving, 'POST', '/v1/movies/predictions', { movies: [drama] });
    const prediction = { rating: 1.9, ...fakeCertainty(1.9), model: 'cold-user', release: 'r1' };
    expect(body.predictions).toEqual([prediction]);
  });
});

describe('GET /v1/release', () => {
  test('gives id, time, data and evaluation', async () => {
    const { id, createdAt, data, evaluation } = fakeManifest();
    const { status, body } = await ask(serving, 'GET', '/v1/release');
    expect(status).toBe(200);
    expect(body).toEqual({ id, createdAt, data, evaluation });
  });

  test('says of generated data that it is', async () => {
    const { serving } = fakeServing({ release: async () => ({ manifest: fakeManifest(true) }) });
    const { body } = await ask(serving, 'GET', '/v1/release');
    expect(body.data).toMatchObject({ synthetic: true, notice: expect.stringContaining('generated') });
  });
});

test('GET /v1/health', async () => {
  expect(await ask(serving, 'GET', '/v1/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
});
