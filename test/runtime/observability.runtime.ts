import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FunctionName, routeKey, routes } from '../../functions/http/routes.ts';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { publishTinyRelease } from '../functions/server/tiny-release.ts';
import { type Metric, readMetrics } from './embedded-metrics.ts';
import { type EventName, personalParts, readEvent } from './events.ts';
import { startFunction } from './lambda.ts';

const release = '20260101T000000Z-tiny';
let root: string;
let store: string;

beforeAll(async () => {
  await bundleFunctions();
  root = await mkdtemp(join(tmpdir(), 'marquee-runtime-'));
  store = join(root, 'store');
  await publishTinyRelease(new FolderStore(store), release);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Sends events to a fresh execution environment, one after the other; what it writes for them. */
async function observe(name: FunctionName, events: readonly EventName[], storeUrl = store) {
  const running = await startFunction(name, { MARQUEE_STORE: storeUrl });
  const ids: string[] = [];
  for (const event of events) ids.push((await running.invoke(readEvent(event))).id);
  const { stdout, stderr } = await running.end();
  return {
    ids,
    stdout,
    stderr,
    metrics: stdout.filter((line) => '_aws' in JSON.parse(line)).flatMap(readMetrics),
  };
}

/** A metric without its properties. */
const brief = ({ name, dimensions }: Metric) => ({ name, ...dimensions });

describe('metrics', () => {
  test('a request that one model answers is one line; a cold start adds one', async () => {
    const { metrics, stdout, ids } = await observe('known', ['predictKnown', 'predictKnown']);
    expect(stdout).toHaveLength(3);
    expect(metrics.map(brief)).toEqual([
      { name: 'Predictions', model: 'known' },
      { name: 'InitDuration', function: 'known' },
      { name: 'Predictions', model: 'known' },
    ]);
    expect(metrics.map(({ unit }) => unit)).toEqual(['Count', 'Milliseconds', 'Count']);
    expect(metrics[0].value).toBe(1);
    const { requestId } = readEvent('predictKnown').requestContext;
    const route = 'GET /v1/users/{userId}/movies/{movieId}/prediction';
    expect(metrics[2].properties).toEqual({
      ...{ requestId, functionRequestId: ids[1], route, status: 200, release },
      ...{ function: 'known', coldStart: false, duration: expect.any(Number) },
    });
  });

  test('a batch counts its predictions by model and tells its problems by kind', async () => {
    const { metrics } = await observe('predict', ['getHealth', 'predict']);
    expect(metrics.slice(1).map((metric) => [brief(metric), metric.value, metric.properties.errors])).toEqual(
      ['known', 'cold-movie', 'cold-user'].map((model) => [
        { name: 'Predictions', model },
        1,
        { 'unknown-movie': 1 },
      ]),
    );
  });

  test('a request that fails is logged with its kind, and counts for nothing', async () => {
    const { stdout } = await observe('predict', ['getHealth', 'unknown-route', 'bad-body']);
    const lines = stdout.slice(2).map((line) => JSON.parse(line));
    expect(lines.map(({ _aws, route, status, errors }) => [_aws, route, status, errors])).toEqual([
      [undefined, '$default', 404, { 'unknown-route': 1 }],
      [undefined, expect.any(String), 400, { 'invalid-field': 1 }],
    ]);
  });
});

describe('logs', () => {
  test.each(routes)('of $method $path tell the route and nothing personal', async (route) => {
    const event = readEvent(route.operation);
    const { stdout, stderr } = await observe(route.function, [route.operation]);
    expect(JSON.parse(stdout[0])).toMatchObject({ route: routeKey(route), status: 200 });
    expect(stderr).toEqual([]);
    const found = personalParts(event).filter((part) => stdout.join().includes(part));
    expect(found).toEqual([]);
  });

  test('an error of ours is one line of JSON with the cause, and still tells nothing personal', async () => {
    const broken = join(root, 'broken');
    await publishTinyRelease(new FolderStore(broken), release);
    // Where users' folders should be is a file.
    await writeFile(join(broken, 'ratings'), '');
    const { stdout, stderr } = await observe('ratings', ['addRatings'], broken);
    expect(stderr).toHaveLength(1);
    const { requestId } = readEvent('addRatings').requestContext;
    const route = 'POST /v1/users/{userId}/ratings';
    expect(JSON.parse(stderr[0])).toMatchObject({
      level: 'ERROR',
      requestId,
      route,
      status: 503,
      error: { name: 'StoreError', message: expect.stringContaining('ratings/users/{userId}') },
    });
    expect(JSON.parse(stdout[0]).errors).toEqual({ 'store-unavailable': 1 });
    const written = [...stdout, ...stderr].join('\n');
    expect(personalParts(readEvent('addRatings')).filter((part) => written.includes(part))).toEqual([]);
  });
});
