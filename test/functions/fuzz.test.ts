import { describe, expect, jest, test } from '@jest/globals';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import fc from 'fast-check';
import { problems } from '../../functions/http/problem.ts';
import { functionNames, routeKey, routes } from '../../functions/http/routes.ts';
import { faultsOf } from '../support/contract.ts';
import { body, id, item, jsonOf, textOf } from './arbitraries.ts';
import { eventOf, fakeServing, handlersOf } from './fakes.ts';

const handlers = handlersOf(fakeServing().serving);
const functionName = fc.constantFrom(...functionNames);
const types = new Set(Object.keys(problems).map((kind) => `urn:marquee:problem:${kind}`));

/** Events of every route, whose parts may be missing or anything at all. */
const known = fc.constantFrom(...routes);
const unprintable = { toString: 1, valueOf: 1 };
const text = fc.string({ unit: 'binary' });
const method = fc.oneof(fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS'), text);
const path = fc.oneof(
  known.map((route) => route.path),
  fc.webPath(),
  text,
);
const number = fc.oneof(fc.integer({ min: -1, max: 2200 }).map(String), text);
const parameters = fc.record(
  {
    query: fc.oneof(fc.constantFrom('he', 'the godf', 'gaodf'), fc.string({ unit: 'grapheme' }), text),
    genre: fc.oneof(fc.constantFrom('Comedy', 'Comedy,Drama'), text),
    yearFrom: number,
    yearTo: number,
    limit: number,
    cursor: fc.oneof(
      text,
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    ),
  },
  { requiredKeys: [] },
);
const event = fc.record(
  {
    routeKey: fc.oneof(known.map(routeKey), fc.constant('$default'), fc.anything()),
    rawPath: fc.oneof(path, fc.anything(), fc.constant(unprintable)),
    pathParameters: fc.oneof(
      fc.record({ userId: id.map(textOf), movieId: id.map(textOf) }),
      fc.constant({ userId: unprintable }),
      fc.anything(),
    ),
    queryStringParameters: fc.oneof(parameters, fc.constant({ query: unprintable }), fc.anything()),
    body: fc.oneof(body, fc.anything()),
    isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
    headers: fc.oneof(fc.dictionary(text, text), fc.anything()),
    requestContext: fc.oneof(fc.record({ http: fc.record({ method, path }) }), fc.anything()),
  },
  { requiredKeys: [] },
);

/** An answer below 500, and a problem document if it is an error. */
async function checkAnswer(name: (typeof functionNames)[number], input: unknown) {
  const answer = await handlers[name](input as APIGatewayProxyEventV2);
  expect(answer.statusCode).toBeGreaterThanOrEqual(200);
  expect(answer.statusCode).toBeLessThan(500);
  const contentType = contentTypeOf(answer);
  const document = contentType.includes('json') ? JSON.parse(answer.body!) : answer.body;
  const checked = { status: answer.statusCode!, contentType, body: document };
  if (answer.statusCode === 200) return checked;
  expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json' });
  expect(document).toMatchObject({ status: answer.statusCode, detail: expect.any(String) });
  expect(types).toContain(document.type);
  return checked;
}

function contentTypeOf({ headers }: APIGatewayProxyStructuredResultV2): string {
  return String(headers?.['content-type']);
}

describe('no request is answered with 5xx or an exception', () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);

  test('well-formed events with any method, path and body', async () => {
    const check = fc.asyncProperty(functionName, method, path, body, async (name, verb, url, content) => {
      await checkAnswer(name, eventOf(verb, url, content));
    });
    await fc.assert(check, { numRuns: 700 });
  });

  test('requests of every route with any body get what the contract documents', async () => {
    const check = fc.asyncProperty(known, id.map(textOf), body, async (route, value, content) => {
      // Without it there is no such path.
      fc.pre(value !== '');
      const url = route.path.replace(/\{\w+\}/g, encodeURIComponent(value));
      const answer = await checkAnswer(route.function, eventOf(route.method, url, content));
      expect(faultsOf(route.operation, answer)).toEqual([]);
    });
    await fc.assert(check, { numRuns: 1000 });
  });

  test('searches and lists with any parameters', async () => {
    const browsing = fc.constantFrom(...routes.filter((route) => route.function === 'browse'));
    const check = fc.asyncProperty(browsing, parameters, async (route, queryStringParameters) => {
      const url = route.path.replace(/\{\w+\}/g, '1');
      const event = { ...eventOf(route.method, url), queryStringParameters };
      const answer = await checkAnswer(route.function, event);
      expect(faultsOf(route.operation, answer)).toEqual([]);
    });
    await fc.assert(check, { numRuns: 1000 });
  });

  test('events with missing and odd parts', async () => {
    const check = fc.asyncProperty(functionName, fc.oneof(event, fc.anything()), async (name, input) => {
      await checkAnswer(name, input);
    });
    await fc.assert(check, { numRuns: 1000 });
  });

  test('batches answer every item, in its place', async () => {
    const items = fc.array(fc.oneof(item, fc.anything()), { minLength: 1, maxLength: 50 });
    const check = fc.asyncProperty(items, async (list) => {
      const sent = JSON.parse(jsonOf({ items: list }));
      fc.pre(Array.isArray(sent.items));
      const answer = await handlers.predict(eventOf('POST', '/v1/predictions', sent));
      const { predictions } = JSON.parse(answer.body!);
      expect(predictions).toHaveLength(sent.items.length);
      for (const [i, one] of predictions.entries()) {
        if (one.error)
          expect(one.error).toMatchObject({ status: expect.any(Number), detail: expect.any(String) });
        else expect(one.rating).toEqual(expect.any(Number));
        if (one.error?.field) expect(one.error.field.startsWith(`items[${i}]`)).toBe(true);
      }
    });
    await fc.assert(check, { numRuns: 100 });
  });
});
