import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract } from '../../../functions/contract/contract.ts';
import type { Example } from '../../../functions/contract/operation.ts';
import type { OperationName } from '../../../functions/http/routes.ts';
import { routes } from '../../../functions/http/routes.ts';
import { startServer } from '../../../functions/server/server.ts';
import { document, faultsOf } from '../../support/contract.ts';
import { startTinyServer } from '../server/tiny-server.ts';

let server: Awaited<ReturnType<typeof startTinyServer>>;

beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

/** Sends a request as the document describes it. */
async function send(name: OperationName, { path = {}, query = {}, headers = {}, body }: Example) {
  const route = routes.find(({ operation }) => operation === name)!;
  const filled = route.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(path[key]));
  const search = new URLSearchParams(
    Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
  );
  const response = await fetch(`${server.url}${filled}?${search}`, {
    method: route.method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const contentType = response.headers.get('content-type');
  const answer: unknown = await (contentType?.includes('json') ? response.json() : response.text());
  return { status: response.status, contentType, body: answer, headers: response.headers };
}

test.each(routes)('the example of $operation is answered as the document says', async ({ operation }) => {
  const answer = await send(operation, contract[operation].example);
  expect(answer).toMatchObject({ status: 200 });
  expect(faultsOf(operation, answer)).toEqual([]);
  const { predictions = [] } = answer.body as { predictions?: readonly object[] };
  expect(predictions.filter((one) => 'error' in one)).toEqual([]);
});

test('an answer that the document does not describe is found', async () => {
  const { body, ...answer } = await send('predictKnown', contract.predictKnown.example);
  const rest = { ...(body as object), rating: undefined };
  for (const other of [
    { ...rest, rating: 9 },
    { ...(body as object), more: 1 },
    JSON.parse(JSON.stringify(rest)),
  ])
    expect(faultsOf('predictKnown', { ...answer, body: other })).toHaveLength(1);
  expect(faultsOf('predictKnown', { ...answer, body, status: 418 })).toHaveLength(1);
});

describe('problems are answered as the document says', () => {
  const unknown = { path: { userId: 9, movieId: 9 } };
  const own = contract.addRatings.example;

  test.each<[OperationName, number, string, Example]>([
    ['predict', 400, 'missing-field', { body: {} }],
    ['predict', 400, 'too-many-items', { body: { items: Array(1001).fill({}) } }],
    ['predict', 404, 'unknown-movie', { body: { movieId: 9 } }],
    ['predict', 413, 'body-too-large', { body: 'x'.repeat(300_000) }],
    ['predictKnown', 400, 'invalid-field', { path: { userId: 'x', movieId: 1 } }],
    ['predictKnown', 404, 'unknown-movie', unknown],
    ['predictColdMovies', 404, 'unknown-user', { ...unknown, body: { movies: [{ genres: [] }] } }],
    ['predictColdUser', 404, 'unknown-movie', unknown],
    ['predictColdUserMovies', 400, 'unknown-field', { body: { movies: [{}], films: [] } }],
    ['addRatings', 400, 'missing-field', { ...own, headers: {} }],
    ['addRatings', 409, 'key-reused', { ...own, body: { ratings: [{ movieId: 10, rating: 1 }] } }],
  ])('%s: %i %s', async (name, status, kind, request) => {
    if (kind === 'key-reused') await send(name, own);
    const answer = await send(name, request);
    expect(answer).toMatchObject({ status, body: { type: `urn:marquee:problem:${kind}` } });
    expect(faultsOf(name, answer)).toEqual([]);
  });
});

describe('GET /v1/openapi.json', () => {
  test('is the document, with a tag by which it is asked for again', async () => {
    const { body, headers } = await send('getOpenApi', {});
    expect(body).toEqual(document);
    const etag = headers.get('etag')!;
    const again = (tag: string) =>
      fetch(`${server.url}/v1/openapi.json`, { headers: { 'if-none-match': tag } });
    for (const tag of [etag, `"other", W/${etag}`, '*']) {
      const response = await again(tag);
      expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, etag, '']);
    }
    expect((await again('"other"')).status).toBe(200);
  });

  test('needs no release', async () => {
    const empty = await startServer({ storeUrl: join(server.folder, 'empty'), port: 0 });
    expect((await fetch(`${empty.url}/v1/openapi.json`)).status).toBe(200);
    await empty.close();
  });
});
