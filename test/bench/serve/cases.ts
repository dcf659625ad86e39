import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { matchRoute } from '../../../functions/http/paths.ts';
import { type FunctionName, routeKey } from '../../../functions/http/routes.ts';
import { makeExamples } from '../../../local/examples.ts';
import type { Release } from '../../../model/release/release.ts';

/** One request that the benchmarks of serving ask again and again. */
export interface Case {
  readonly name: string;
  readonly function: FunctionName;
  readonly event: APIGatewayProxyEventV2;
  /** How often it is asked of a warm function. */
  readonly repeats: number;
}

/** A request for each model, a batch as large as batches get, a list and a search. */
export async function makeCases(release: Release): Promise<Case[]> {
  const [known, coldMovie, coldUser] = await makeExamples(release);
  const [, , , userId, , movieId] = known.path.split('/');
  const items = Array.from({ length: 1000 }, () => ({ userId: Number(userId), movieId: Number(movieId) }));
  const batch = JSON.stringify({ items });
  return [
    { name: 'known', function: 'known', event: eventOf('GET', known.path), repeats: 5000 },
    {
      name: 'cold-movie',
      function: 'cold-movie',
      event: eventOf('POST', coldMovie.path, coldMovie.body),
      repeats: 5000,
    },
    { name: 'cold-user', function: 'cold-user', event: eventOf('GET', coldUser.path), repeats: 5000 },
    {
      name: 'front door, 1,000 known items',
      function: 'predict',
      event: eventOf('POST', '/v1/predictions', batch),
      repeats: 20,
    },
    {
      name: 'recommend to a user',
      function: 'recommend',
      event: eventOf('GET', `/v1/users/${userId}/recommendations`),
      repeats: 20,
    },
    {
      name: 'browse, a search',
      function: 'browse',
      event: { ...eventOf('GET', '/v1/movies'), queryStringParameters: { query: 'the g' } },
      repeats: 500,
    },
  ];
}

/** What a handler reads of an event, as API Gateway sends it. */
export function eventOf(method: string, path: string, body?: string): APIGatewayProxyEventV2 {
  const match = matchRoute(method, path);
  if (!('route' in match)) throw new Error(`no route ${method} ${path}`);
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' };
  const event = {
    version: '2.0',
    routeKey: routeKey(match.route),
    pathParameters: match.params,
    rawPath: path,
    rawQueryString: '',
    headers: {},
    body,
  };
  return {
    ...event,
    isBase64Encoded: false,
    requestContext: { http, requestId: 'bench' },
  } as unknown as APIGatewayProxyEventV2;
}
