import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../../functions/handler.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import type { Serving } from '../../../functions/serving/served.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { StoreError } from '../../../model/stores/store.ts';
import {
  answerOf,
  ask,
  eventOf,
  type FakeParts,
  fakeForecast,
  fakeManifest,
  fakePredictor,
  fakeServing,
} from '../fakes.ts';

const pair = '/v1/users/1/movies/10/prediction';
let logged: string[];

beforeEach(() => {
  logged = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});

describe('loading', () => {
  test('nothing is loaded for health, unknown routes or requests that are wrong in themselves', async () => {
    const { serving, log } = fakeServing();
    await ask(serving, 'GET', '/v1/health');
    await ask(serving, 'GET', '/nowhere');
    await ask(serving, 'POST', '/v1/predictions', {});
    await ask(serving, 'POST', '/v1/movies/predictions', { movies: [] });
    await ask(serving, 'GET', '/v1/movies/x/prediction');
    expect(log).toEqual([]);
  });

  test('the release alone is loaded to describe it', async () => {
    const { serving, log } = fakeServing();
    await ask(serving, 'GET', '/v1/release');
    expect(log).toEqual(['release']);
  });

  test('a second request loads nothing again', async () => {
    const { serving, log } = fakeServing();
    await ask(serving, 'GET', pair);
    await ask(serving, 'GET', pair);
    expect(log).toEqual(['release', 'known']);
  });

  test('fifty first requests at once share one load', async () => {
    const { serving, log } = fakeServing();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(serving, 'GET', pair)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(log).toEqual(['release', 'known']);
  });

  test.each([
    [{ movieId: 10 }, ['release', 'cold-user']],
    [{ movie: { genres: [] } }, ['release', 'cold-user']],
    [{ userId: 1, movieId: 10 }, ['release', 'known']],
    [{ userId: 1, movie: { genres: [] } }, ['release', 'cold-movie']],
    [{ userId: 1, movieId: 30 }, ['release', 'known', 'cold-movie']],
    [{ userId: 9, movie: { genres: [] } }, ['release', 'cold-movie', 'cold-user']],
  ])('the front door loads for %j: %j', async (item, models) => {
    const { serving, log } = fakeServing();
    await ask(serving, 'POST', '/v1/predictions', item);
    expect(log).toEqual(models);
  });

  test('a batch loads the models of its items side by side', async () => {
    const waiting: (() => void)[] = [];
    const { serving, log } = fakeServing({
      part: (_release, model) => new Promise((resolve) => waiting.push(() => resolve(fakePredictor(model)))),
    });
    const items = [{ userId: 1, movieId: 10 }, { movieId: 10 }];
    const asked = ask(serving, 'POST', '/v1/predictions', { items });
    while (waiting.length < 2) await new Promise(setImmediate);
    for (const go of waiting) go();
    expect((await asked).status).toBe(200);
    expect(log).toEqual(['release', 'known', 'cold-user']);
  });
});

describe('failures', () => {
  test('a failed load is forgotten: the next request tries again and succeeds', async () => {
    let failures = 2;
    const { serving, log } = fakeServing({
      release: async () => {
        if (failures-- > 0) throw new StoreError('bucket secret-bucket timed out');
        return { manifest: fakeManifest() };
      },
    });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(serving, 'GET', pair)).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(log).toEqual(['release', 'release', 'release', 'known']);
  });

  test('a failed model is forgotten, the release stays', async () => {
    let failures = 1;
    const { serving, log } = fakeServing({
      part: async (_release, model) => {
        if (failures-- > 0) throw new ReleaseError('digest mismatch in secret/path');
        return fakePredictor(model);
      },
    });
    expect((await ask(serving, 'GET', pair)).status).toBe(503);
    expect((await ask(serving, 'GET', pair)).status).toBe(200);
    expect(log).toEqual(['release', 'known', 'known']);
  });

  test('no release is a 503 that says what to do, and is looked for again', async () => {
    let named: { id: string; version: string } | undefined;
    const { serving } = fakeServing({ named: async () => named });
    const answer = await ask(serving, 'GET', '/v1/release');
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '60', 'content-type': 'application/problem+json' },
      body: { type: 'urn:marquee:problem:no-release', detail: expect.stringContaining('npm start') },
    });
    named = { id: 'r1', version: 'v1' };
    expect((await ask(serving, 'GET', '/v1/release')).status).toBe(200);
  });

  test.each([
    [new StoreError('secret-bucket timed out', { cause: new Error('ECONNRESET') }), 503, 'store-unavailable'],
    [new ReleaseError('secret-bucket/known.bin is damaged'), 503, 'release-unreadable'],
    [new TypeError('secret-bucket is not iterable'), 500, 'internal-error'],
    ['secret-bucket', 500, 'internal-error'],
  ])('%s is answered without its text and logged with it', async (error, status, kind) => {
    const { serving } = fakeServing({ part: () => Promise.reject(error) });
    const items = [{ movieId: 10 }, { movieId: 'wrong' }];
    const answer = await ask(serving, 'POST', '/v1/predictions', { items });
    expect(answer).toMatchObject({ status, body: { type: `urn:marquee:problem:${kind}`, status } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|at .*\.ts/);
    expect(logged).toHaveLength(1);
    const line = JSON.parse(logged[0]);
    expect(line).toMatchObject({ level: 'ERROR', requestId: 'request-1', status });
    expect(logged[0]).toContain('secret-bucket');
    if (error instanceof StoreError) expect(line.error.cause.message).toBe('ECONNRESET');
  });

  test.each(['rating', 'low', 'high'])('a %s that is no number is our fault, never a null', async (name) => {
    const forecast = { ...fakeForecast(3), [name]: Number.NaN };
    const { serving } = fakeServing({
      part: async (_release, model) => ({ ...fakePredictor(model), predict: () => forecast }),
    });
    expect((await ask(serving, 'GET', pair)).body.type).toBe('urn:marquee:problem:internal-error');
    expect(logged[0]).toMatch(/known of r1 predicted .*NaN/);
  });

  test('a probability that is no number is our fault, too', async () => {
    const { serving } = fakeServing({
      part: async (_release, model) => ({
        ...fakePredictor(model),
        probabilities: () => new Float64Array(10).fill(Number.NaN),
      }),
    });
    expect((await ask(serving, 'GET', pair)).body.type).toBe('urn:marquee:problem:internal-error');
    expect(logged[0]).toMatch(/known of r1 predicted .*NaN/);
  });
});

test.each(['named', 'release', 'part'] as const)(
  'a store that hangs at %s is a 503 in time, and what comes later is used',
  async (what) => {
    let arrive = () => {};
    const gate = new Promise<void>((done) => (arrive = done));
    const opener = {
      named: async (known?: string) =>
        known === 'v1' ? ('not-modified' as const) : { id: 'r1', version: 'v1' },
      release: async () => ({ manifest: fakeManifest() }),
      part: async (_release: object, model: ModelName) => fakePredictor(model),
    };
    const held = opener[what] as (...args: never[]) => Promise<never>;
    let calls = 0;
    Object.assign(opener, {
      [what]: async (...args: never[]) => {
        calls++;
        await gate;
        return held(...args);
      },
    });
    const serving = createServing<{ manifest: Manifest }, FakeParts>(opener) as unknown as Serving;
    const impatient = createHandler({ predictKnown }, serving, () => {}, 30);
    expect(answerOf(await impatient(eventOf('GET', pair)))).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { type: 'urn:marquee:problem:store-unavailable' },
    });
    arrive();
    expect((await ask(serving, 'GET', pair)).status).toBe(200);
    expect(calls).toBe(1);
  },
);
