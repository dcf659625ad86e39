import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { decode, matchRoute } from '../http/paths.ts';
import { defaultFunction, type FunctionName, routeKey } from '../http/routes.ts';

/** An event and the function that API Gateway would send it to. */
export interface Delivery {
  readonly function: FunctionName;
  readonly event: APIGatewayProxyEventV2;
}

type Values = Record<string, string>;

/** A request as an HTTP API hands it to Lambda, payload format 2.0. */
export function deliver(request: IncomingMessage, body: Buffer): Delivery {
  const [encodedPath, ...query] = (request.url ?? '/').split('?');
  const method = request.method ?? 'GET';
  const match = matchRoute(method, encodedPath);
  const key = 'route' in match ? routeKey(match.route) : '$default';
  const headers = joinHeaders(request.rawHeaders);
  const { cookie, ...others } = headers;
  const event = {
    version: '2.0',
    routeKey: key,
    // An HTTP API decodes the path and leaves the query as it is.
    rawPath: decode(encodedPath),
    rawQueryString: query.join('?'),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; *|,/) }),
    headers: others,
    ...parametersOf('queryStringParameters', joinQuery(query.join('?'))),
    ...parametersOf('pathParameters', 'route' in match ? match.params : {}),
    requestContext: contextOf(request, method, decode(encodedPath), key),
    ...bodyOf(body, headers['content-type']),
  } satisfies APIGatewayProxyEventV2;
  return { function: 'route' in match ? match.route.function : defaultFunction, event };
}

/** Lower-case names; the values of a repeated header joined by commas. */
function joinHeaders(raw: readonly string[]): Values {
  const headers: Values = Object.create(null);
  for (let i = 0; i < raw.length; i += 2) join(headers, raw[i].toLowerCase(), raw[i + 1]);
  return { ...headers };
}

/** The values of a repeated parameter joined by commas. */
function joinQuery(query: string): Values {
  const values: Values = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) join(values, name, value);
  return { ...values };
}

function join(values: Values, name: string, value: string): void {
  values[name] = name in values ? `${values[name]},${value}` : value;
}

/** API Gateway leaves out what is empty. */
function parametersOf<K extends string>(key: K, values: Values): { [key in K]?: Values } {
  return Object.keys(values).length === 0 ? {} : ({ [key]: values } as { [key in K]: Values });
}

/** The content types that API Gateway passes on as text; all others, and a missing one, come in base64. */
const textTypes = /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i;

function bodyOf(body: Buffer, contentType = ''): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(contentType);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function contextOf(request: IncomingMessage, method: string, path: string, key: string) {
  const now = new Date();
  return {
    accountId: 'local',
    apiId: 'local',
    domainName: request.headers.host ?? 'localhost',
    domainPrefix: 'localhost',
    http: {
      method,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: key,
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
  };
}
