import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type MarqueeClient, marqueeClient, type Schema } from '../../../client/client.ts';
import { type RunningServer, startServer } from '../../../functions/server/server.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { openStore } from '../../../model/stores/open.ts';
import { publishTinyRelease } from './tiny-release.ts';

const releaseId = '20260101T000000Z-tiny';
let folder: string;
let server: RunningServer;
let client: MarqueeClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  server = await startServer({ storeUrl: pathToFileURL(folder).href, port: 0 });
  client = marqueeClient(server.url);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the bundles serve a release from the moment it is published', async () => {
  expect(await client.GET('/v1/health')).toMatchObject({ data: { status: 'ok' } });
  expect(await client.GET('/v1/release')).toMatchObject({
    response: { status: 503 },
    error: { type: 'urn:marquee:problem:no-release' },
  });
  await publishTinyRelease(await openStore(folder), releaseId);
  const { data } = await client.GET('/v1/release');
  expect(data).toMatchObject({ id: releaseId, data: { synthetic: true, notice: expect.any(String) } });
});

describe('over HTTP and from the bundles, an answer is the predictor’s', () => {
  const drama = { genres: ['Drama'], title: 'New (1999)' };
  const movies = [drama];
  const item = (body: Schema<'Item'>) => client.POST('/v1/predictions', { body });

  test.each<[ModelName, object | number, string, () => Promise<{ data?: unknown }>]>([
    [
      'known',
      10,
      'by its route',
      () =>
        client.GET('/v1/users/{userId}/movies/{movieId}/prediction', {
          params: { path: { userId: 1, movieId: 10 } },
        }),
    ],
    [
      'cold-user',
      30,
      'by its route',
      () => client.GET('/v1/movies/{movieId}/prediction', { params: { path: { movieId: 30 } } }),
    ],
    [
      'cold-movie',
      drama,
      'by its route',
      () =>
        client.POST('/v1/users/{userId}/predictions', { params: { path: { userId: 1 } }, body: { movies } }),
    ],
    ['cold-user', drama, 'by its route', () => client.POST('/v1/movies/predictions', { body: { movies } })],
    ['known', 10, 'by the front door', () => item({ userId: 1, movieId: 10 })],
    ['cold-movie', 30, 'by the front door', () => item({ userId: 1, movieId: 30 })],
    ['cold-movie', drama, 'by the front door', () => item({ userId: 1, movie: drama })],
    ['cold-user', drama, 'by the front door', () => item({ movie: drama })],
  ])('%s: %j, %s', async (model, asked, _route, send) => {
    const release = (await openCurrent(await openStore(folder)))!;
    const { features, uncertainty } = release.manifest;
    const predictor = await Predictor.open(release, model, features[model], uncertainty[model]);
    const movie = typeof asked === 'number' ? predictor.movieIndex(asked) : drama;
    const forecast = predictor.predict((await predictor.findUsers([1])).get(1), movie);
    const data = (await send()).data as { predictions?: readonly object[] };
    const [rating, low, high] = [forecast.rating, forecast.low, forecast.high].map((stars) =>
      expect.closeTo(stars, 4),
    );
    const probabilities = Array.from(predictor.probabilities(forecast), (one) => expect.closeTo(one, 4));
    const interval = { low, high, level: 0.8 };
    const wanted = { model, release: releaseId, rating, interval, probabilities };
    expect(data.predictions?.[0] ?? data).toMatchObject(wanted);
  });
});

test('a parameter that comes several times has its values joined', async () => {
  const search = async (query: string) => {
    const answer = await fetch(`${server.url}/v1/movies?${query}`);
    return { status: answer.status, body: await answer.json() };
  };
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
  const client = marqueeClient(fresh.url);
  const ofBoth = { params: { path: { userId: 1, movieId: 10 } } };
  expect(await client.GET('/v1/users/{userId}/movies/{movieId}/prediction', ofBoth)).toMatchObject({
    response: { status: 503 },
    error: { type: 'urn:marquee:problem:release-unreadable' },
  });
  const { response } = await client.GET('/v1/movies/{movieId}/prediction', {
    params: { path: { movieId: 10 } },
  });
  expect(response.status).toBe(200);
  await fresh.close();
});
