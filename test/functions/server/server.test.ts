import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningServer, startServer } from '../../../functions/server/server.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { openStore } from '../../../model/stores/open.ts';
import { publishTinyRelease } from './tiny-release.ts';

const releaseId = '20260101T000000Z-tiny';
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  server = await startServer({ storeUrl: pathToFileURL(folder).href, port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function ask(path: string, body?: unknown) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(server.url + path, options);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('the bundles serve a release from the moment it is published', async () => {
  expect(await ask('/v1/health')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await ask('/v1/release')).toMatchObject({
    status: 503,
    body: { type: 'urn:marquee:problem:no-release' },
  });
  await publishTinyRelease(await openStore(folder), releaseId);
  const { body } = await ask('/v1/release');
  expect(body).toMatchObject({ id: releaseId, data: { synthetic: true, notice: expect.any(String) } });
});

describe('over HTTP and from the bundles, an answer is the predictor’s', () => {
  const drama = { genres: ['Drama'], title: 'New (1999)' };

  test.each([
    ['known', '/v1/users/1/movies/10/prediction', undefined],
    ['cold-user', '/v1/movies/30/prediction', undefined],
    ['known', '/v1/predictions', { userId: 1, movieId: 10 }],
    ['cold-movie', '/v1/predictions', { userId: 1, movieId: 30 }],
    ['cold-movie', '/v1/predictions', { userId: 1, movie: drama }],
    ['cold-user', '/v1/predictions', { movie: drama }],
    ['cold-movie', '/v1/users/1/predictions', { movies: [drama] }],
    ['cold-user', '/v1/movies/predictions', { movies: [drama] }],
  ] as const)('%s: %s %j', async (model, path, body) => {
    const release = (await openCurrent(await openStore(folder)))!;
    const { features, uncertainty } = release.manifest;
    const predictor = await Predictor.open(release, model, features[model], uncertainty[model]);
    const movieId = /movies\/(\d+)/.exec(path)?.[1] ?? (body as { movieId?: number } | undefined)?.movieId;
    const movie = movieId === undefined ? drama : predictor.movieIndex(Number(movieId));
    const forecast = predictor.predict((await predictor.findUsers([1])).get(1), movie);
    const answer = await ask(path, body);
    expect(answer.status).toBe(200);
    const one = (answer.body.predictions as object[] | undefined)?.[0] ?? answer.body;
    const [rating, low, high] = [forecast.rating, forecast.low, forecast.high].map((stars) =>
      expect.closeTo(stars, 4),
    );
    const probabilities = Array.from(predictor.probabilities(forecast), (one) => expect.closeTo(one, 4));
    const interval = { low, high, level: 0.8 };
    expect(one).toMatchObject({ model, release: releaseId, rating, interval, probabilities });
  });
});

test('a parameter that comes several times has its values joined', async () => {
  const search = (query: string) => ask(`/v1/movies?${query}`);
  const heat = expect.objectContaining({ movieId: 30 });
  expect(await search('genre=Drama&genre=Comedy')).toEqual({
    status: 200,
    body: { release: releaseId, movies: [heat] },
  });
  expect(await search('query=the+g%C3%B6dfather&limit=1')).toMatchObject({
    status: 200,
    body: { movies: [{ movieId: 20 }] },
  });
  expect(await search('limit=1&limit=2')).toMatchObject({ status: 400, body: { got: '"1,2"' } });
});

test('an object whose bytes have changed is not served', async () => {
  const [name] = (await readdir(folder, { recursive: true })).filter((path) =>
    path.endsWith(join(...modelPaths('known').weights.split('/'))),
  );
  const path = join(folder, name);
  const bytes = await readFile(path);
  bytes[0] ^= 1;
  await writeFile(path, bytes);
  const fresh = await startServer({ storeUrl: folder, port: 0 });
  const response = await fetch(`${fresh.url}/v1/users/1/movies/10/prediction`);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ type: 'urn:marquee:problem:release-unreadable' });
  expect((await fetch(`${fresh.url}/v1/movies/10/prediction`)).status).toBe(200);
  await fresh.close();
});
