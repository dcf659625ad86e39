import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type MarqueeClient, marqueeClient, type Schema } from '../../client/client.ts';
import { contract } from '../../functions/contract/contract.ts';
import type { OperationName } from '../../functions/http/routes.ts';
import { startTinyServer, tinyReleaseId } from '../functions/server/tiny-server.ts';

const release = tinyReleaseId;
let server: Awaited<ReturnType<typeof startTinyServer>>;
let client: MarqueeClient;

beforeAll(async () => {
  server = await startTinyServer();
  client = marqueeClient(`${server.url}/`);
});
afterAll(() => server.close());

const drama: Schema<'Movie'> = { title: 'New (1999)', genres: ['Drama'] };
const movies = [drama];
const predicted = (model: Schema<'Prediction'>['model'], ids: object = {}) =>
  expect.objectContaining({ model, release, rating: expect.any(Number), ...ids });

/** Each route by the client; a route that is not here does not compile. */
const calls: Readonly<Record<OperationName, () => Promise<{ data?: unknown; error?: unknown }>>> = {
  predict: () => client.POST('/v1/predictions', { body: { items: [{ movieId: 10 }, { movie: drama }] } }),
  predictKnown: () =>
    client.GET('/v1/users/{userId}/movies/{movieId}/prediction', {
      params: { path: { userId: 1, movieId: 10 } },
    }),
  predictColdMovies: () =>
    client.POST('/v1/users/{userId}/predictions', { params: { path: { userId: 1 } }, body: { movies } }),
  predictColdUser: () => client.GET('/v1/movies/{movieId}/prediction', { params: { path: { movieId: 30 } } }),
  predictFewShot: () =>
    client.POST('/v1/movies/{movieId}/prediction', {
      params: { path: { movieId: 30 } },
      body: {
        ratings: [
          { movieId: 10, rating: 5 },
          { movieId: 99, rating: 1 },
        ],
      },
    }),
  predictColdUserMovies: () => client.POST('/v1/movies/predictions', { body: { movies } }),
  searchMovies: () => client.GET('/v1/movies', { params: { query: { query: 'godf', limit: 1 } } }),
  getMovie: () => client.GET('/v1/movies/{movieId}', { params: { path: { movieId: 10 } } }),
  getSimilar: () =>
    client.GET('/v1/movies/{movieId}/similar', { params: { path: { movieId: 10 }, query: { limit: 1 } } }),
  findSimilar: () => client.POST('/v1/movies/similar', { body: { movie: drama, limit: 1 } }),
  getMap: () => client.GET('/v1/map', { params: { query: { limit: 1 } } }),
  getGenres: () => client.GET('/v1/genres'),
  getUser: () => client.GET('/v1/users/{userId}', { params: { path: { userId: 1 }, query: { limit: 2 } } }),
  recommendToUser: () =>
    client.GET('/v1/users/{userId}/recommendations', {
      params: { path: { userId: 1 }, query: { limit: 1, includeRated: true } },
    }),
  recommend: () =>
    client.POST('/v1/recommendations', { body: { ratings: [{ movieId: 10, rating: 4.5 }], limit: 1 } }),
  addRatings: () =>
    client.POST('/v1/users/{userId}/ratings', {
      params: { path: { userId: 1_000_000_001 }, header: { 'Idempotency-Key': 'key-1' } },
      body: { ratings: [{ movieId: 10, rating: 4.5 }] },
    }),
  getRelease: () => client.GET('/v1/release'),
  getReport: () => client.GET('/v1/release/report', { parseAs: 'text' }),
  getHealth: () => client.GET('/v1/health'),
  getOpenApi: () => client.GET('/v1/openapi.json'),
};

const answers: Readonly<Record<OperationName, unknown>> = {
  predict: { release, predictions: [predicted('cold-user', { movieId: 10 }), predicted('cold-user')] },
  predictKnown: predicted('known', { userId: 1, movieId: 10 }),
  predictColdMovies: { release, predictions: [predicted('cold-movie', { userId: 1 })] },
  predictColdUser: predicted('cold-user', { movieId: 30 }),
  predictFewShot: predicted('few-shot', { movieId: 30, unusedRatings: [99] }),
  predictColdUserMovies: { release, predictions: [predicted('cold-user')] },
  searchMovies: { release, movies: [expect.objectContaining({ movieId: 20 })] },
  getMovie: expect.objectContaining({ movieId: 10, release, place: { x: -0.25, y: 0.125 } }),
  getSimilar: { release, movieId: 10, by: 'ratings', similar: [expect.objectContaining({ movieId: 20 })] },
  findSimilar: { release, by: 'content', similar: [expect.objectContaining({ movieId: 10 })] },
  getMap: {
    release,
    axes: [expect.objectContaining({ low: ['Comedy'] }), expect.objectContaining({ low: [] })],
    movies: [expect.objectContaining({ movieId: 10, x: -0.25, y: 0.125 })],
  },
  getGenres: { release, genres: expect.arrayContaining([expect.objectContaining({ genre: 'Drama' })]) },
  getUser: expect.objectContaining({ userId: 1, release }),
  recommendToUser: {
    release,
    userId: 1,
    recommendations: [expect.objectContaining({ movieId: 10, model: 'known', score: expect.any(Number) })],
  },
  recommend: { release, recommendations: [expect.objectContaining({ movieId: 20, model: 'few-shot' })] },
  addRatings: { userId: 1_000_000_001, ratings: 1, movies: 0, receivedAt: expect.any(String) },
  getRelease: expect.objectContaining({ id: release }),
  getReport: expect.stringMatching(/^<!doctype html>/),
  getHealth: { status: 'ok' },
  getOpenApi: expect.objectContaining({ openapi: '3.1.1' }),
};

test.each(Object.keys(contract) as OperationName[])('%s', async (name) => {
  const { data, error } = await calls[name]();
  expect({ data, error }).toEqual({ data: answers[name], error: undefined });
});

test('a problem is an error, of a type that its status narrows', async () => {
  const { data, error, response } = await client.GET('/v1/movies/{movieId}/prediction', {
    params: { path: { movieId: 9 } },
  });
  expect([data, response.status]).toEqual([undefined, 404]);
  // By the types it may also be what API Gateway answers by itself, which has no type.
  const kind = error && 'type' in error ? error.type : undefined;
  expect(kind satisfies `urn:marquee:problem:${string}` | undefined).toBe(
    'urn:marquee:problem:unknown-movie',
  );
});
