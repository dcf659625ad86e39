import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract } from '../../functions/contract/contract.ts';
import {
  type FunctionName,
  functionNames,
  type OperationName,
  routeKey,
  routes,
} from '../../functions/http/routes.ts';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
import { type EventName, readEvent } from './events.ts';
import { type RunningFunction, startFunction } from './lambda.ts';

const release = '20260101T000000Z-tiny';
const running = new Map<FunctionName, RunningFunction>();
let store: string;

beforeAll(async () => {
  await bundleFunctions();
  store = await mkdtemp(join(tmpdir(), 'marquee-runtime-'));
  await publishTinyRelease(new FolderStore(store), release);
  for (const name of functionNames) running.set(name, await startFunction(name, { MARQUEE_STORE: store }));
});
afterAll(() => rm(store, { recursive: true, force: true }));

/** What a function answers to an event, as API Gateway would pass it on. */
async function ask(name: FunctionName, event: EventName) {
  const reply = await running.get(name)!.invoke(readEvent(event));
  if ('error' in reply) throw new Error(JSON.stringify(reply.error));
  const { statusCode, headers, body } = reply.response as {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  const type = headers['content-type'];
  return { status: statusCode, type, headers, body: type.includes('json') ? JSON.parse(body) : body };
}

const prediction = (model: string) => ({
  model,
  release,
  rating: expect.any(Number),
  interval: { level: 0.8 },
});
const problem = (kind: string, status: number) => ({ type: `urn:marquee:problem:${kind}`, status });

/** What the recorded event of each route is answered with. */
const answers: Readonly<Record<OperationName, unknown>> = {
  predict: {
    release,
    predictions: [
      prediction('known'),
      prediction('cold-movie'),
      prediction('cold-user'),
      { error: problem('unknown-movie', 404) },
    ],
  },
  predictKnown: { ...prediction('known'), userId: 1, movieId: 10 },
  predictColdMovies: {
    release,
    predictions: [prediction('cold-movie'), { error: problem('unknown-genre', 400) }],
  },
  predictColdUser: { ...prediction('cold-user'), movieId: 30 },
  predictFewShot: {
    ...prediction('few-shot'),
    movieId: 30,
    explanation: { start: expect.any(Number), raisedBy: expect.any(Array) },
  },
  predictColdUserMovies: { release, predictions: [prediction('cold-user')] },
  addRatings: { userId: 1987650123, ratings: 2, movies: 1 },
  searchMovies: { release, movies: [{ movieId: 20, title: 'Godfather, The (1995)', ratings: 2 }] },
  getMovie: { release, movieId: 30, title: 'Heat (2000)', ratings: 0 },
  getSimilar: { release, movieId: 10, by: 'ratings', similar: [{ movieId: 20 }] },
  findSimilar: { release, by: 'content', similar: [{ movieId: 10 }] },
  getMap: {
    release,
    axes: [{ share: 0.5, low: ['Comedy'], high: ['Drama'] }, { share: 0.25 }],
    movies: [{ movieId: 10, x: -0.25, y: 0.125 }],
  },
  getGenres: { release, genres: [{ genre: 'Comedy' }, { genre: 'Drama' }] },
  getUser: { release, userId: 2, ratings: 2, latest: [{ movieId: 20, rating: 4, timestamp: 86_400 }] },
  recommendToUser: {
    release,
    userId: 2,
    recommendations: [{ movieId: 30, title: 'Heat (2000)', model: 'cold-movie', interval: { level: 0.8 } }],
  },
  recommend: {
    release,
    recommendations: [{ movieId: 20, model: 'few-shot', interval: { level: 0.8 } }],
    unusedRatings: [999],
  },
  getRelease: { id: release, data: { synthetic: true }, evaluation: { known: { rmse: expect.any(Number) } } },
  getReport: expect.stringContaining('<title>Größe</title>'),
  getHealth: { status: 'ok' },
  getOpenApi: { openapi: '3.1.1', paths: { '/v1/openapi.json': { get: { operationId: 'getOpenApi' } } } },
};

describe('under AWS’s runtime client on the Node.js of Lambda', () => {
  test.each(routes)('$function answers $method $path', async (route) => {
    const event = readEvent(route.operation);
    expect(event.routeKey).toBe(routeKey(route));
    const { status, type, body } = await ask(route.function, route.operation);
    expect({ status, type, body }).toMatchObject({
      status: 200,
      type: contract[route.operation].mediaType ? 'text/html; charset=utf-8' : 'application/json',
      body: answers[route.operation],
    });
  });

  test('a body that comes in base64, since curl calls it a form, is read', async () => {
    const { status, body } = await ask('predict', 'predict-as-a-form');
    expect({ status, body }).toMatchObject({ status: 200, body: { ...prediction('known'), movieId: 20 } });
  });

  test.each([
    ['predict', 'unknown-route', problem('unknown-route', 404), {}],
    ['predict', 'wrong-method', problem('method-not-allowed', 405), { allow: 'GET' }],
    ['predict', 'bad-body', problem('invalid-field', 400), {}],
    ['known', 'unknown-user', problem('unknown-user', 404), {}],
  ] as const)('%s answers the event %s with a problem', async (name, event, document, headers) => {
    const { status, type, body, headers: sent } = await ask(name, event);
    expect({ status, type }).toEqual({ status: document.status, type: 'application/problem+json' });
    expect(body).toMatchObject(document);
    expect(sent).toMatchObject(headers);
  });

  /** A fresh one with nothing in its store; how it answers the first route that it has. */
  async function startEmpty(name: FunctionName) {
    const { operation } = routes.find((route) => route.function === name)!;
    const one = await startFunction(name, { MARQUEE_STORE: join(store, 'empty', name) });
    const reply = await one.invoke(readEvent(operation));
    return { reply, ...(await one.end()) };
  }

  const predicting = functionNames.filter((name) => name !== 'ratings');

  test.each(predicting)('%s starts with an empty store, answers 503 and logs it', async (name) => {
    const { reply, stderr } = await startEmpty(name);
    const body = expect.stringContaining('urn:marquee:problem:no-release');
    expect(reply).toMatchObject({ response: { statusCode: 503, body } });
    expect(stderr).toHaveLength(1);
    expect(JSON.parse(stderr[0])).toMatchObject({ level: 'ERROR', status: 503 });
  });

  test('ratings are taken before there is a release', async () => {
    expect(await startEmpty('ratings')).toMatchObject({
      reply: { response: { statusCode: 200 } },
      stderr: [],
    });
  });
});
