import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { functionNames, routeKey, routes } from '../../../functions/http/routes.ts';
import { type Handlers, type RunningServer, serveHandlers } from '../../../functions/server/server.ts';

/** Answers with the event that it got. */
const echo = async (event: object) => ({ statusCode: 200, body: JSON.stringify(event) });
const handlers = Object.fromEntries(functionNames.map((name) => [name, echo])) as unknown as Handlers;
let server: RunningServer;

beforeAll(async () => {
  server = await serveHandlers(handlers, 0, '127.0.0.1');
});
afterAll(() => server.close());

/** The event that a request over HTTP becomes. */
async function eventOf(path: string, options: RequestInit = {}) {
  const response = await fetch(server.url + path, options);
  return JSON.parse(await response.text());
}

/** Sends bytes as they are, which fetch would tidy up; gives the whole answer. */
async function raw(request: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write(request);
  return text(socket);
}

describe('an event', () => {
  test('names the route and its parameters', async () => {
    const event = await eventOf('/v1/users/7/movies/%31%30/prediction');
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /v1/users/{userId}/movies/{movieId}/prediction',
      rawPath: '/v1/users/7/movies/10/prediction',
      rawQueryString: '',
      pathParameters: { userId: '7', movieId: '10' },
      isBase64Encoded: false,
      requestContext: {
        stage: '$default',
        http: {
          method: 'GET',
          path: '/v1/users/7/movies/10/prediction',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
        },
      },
    });
    for (const absent of ['body', 'cookies', 'queryStringParameters'])
      expect(event).not.toHaveProperty(absent);
  });

  test('of no route is $default', async () => {
    const event = await eventOf('/v1/health', { method: 'DELETE' });
    expect(event.routeKey).toBe('$default');
    expect(event).not.toHaveProperty('pathParameters');
  });

  test('has the values of a repeated query parameter joined by commas, decoded; the raw query as it came', async () => {
    const event = await eventOf('/v1/health?a=1&b=x%20y&a=2&c&__proto__=p?q');
    expect(event.rawQueryString).toBe('a=1&b=x%20y&a=2&c&__proto__=p?q');
    expect(Object.entries(event.queryStringParameters)).toEqual([
      ['a', '1,2'],
      ['b', 'x y'],
      ['c', ''],
      ['__proto__', 'p?q'],
    ]);
  });

  test('has headers in lower case, repeated ones joined, and cookies in a list of their own', async () => {
    const lines = [
      'GET /v1/health HTTP/1.1',
      'Host: x',
      'X-Tag: one',
      'x-tag: two',
      'Cookie: a=1; b=2',
      'Cookie: c=3',
    ];
    const answer = await raw(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
    const event = JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    expect(event.headers).toEqual({ host: 'x', 'x-tag': 'one,two', connection: 'close' });
    expect(event.cookies).toEqual(['a=1', 'b=2', 'c=3']);
  });

  test.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['APPLICATION/XML', false],
    ['application/jsonlines', true],
    ['application/vnd.api+json', true],
    ['application/x-www-form-urlencoded', true],
    ['application/octet-stream', true],
  ])('of %s: base64 %s', async (type, isBase64Encoded) => {
    const body = Buffer.from('{"é":1}');
    const event = await eventOf('/v1/predictions', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body, isBase64Encoded ? 'base64' : 'utf8')).toEqual(body);
  });

  test('without a content type is base64', async () => {
    const event = await eventOf('/v1/predictions', { method: 'POST', body: Buffer.from([0, 255]) });
    expect(event).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

test.each(routes)('$method $path goes to $function, all else to the front door', async (route) => {
  const named = Object.fromEntries(
    Object.keys(handlers).map((name) => [name, async () => ({ statusCode: 200, body: name })]),
  ) as unknown as Handlers;
  const server = await serveHandlers(named, 0, '127.0.0.1');
  const path = route.path.replace(/\{\w+\}/g, '1');
  const nameOf = async (method: string) => (await fetch(server.url + path, { method })).text();
  expect(await nameOf(route.method)).toBe(route.function);
  expect(await nameOf('PUT')).toBe('predict');
  await server.close();
  expect(routeKey(route)).toBe(`${route.method} ${route.path}`);
});

describe('an answer', () => {
  const serve = (result: object) =>
    serveHandlers({ ...handlers, predict: async () => result }, 0, '127.0.0.1');

  test('has its status, headers and cookies', async () => {
    const headers = { 'content-type': 'text/plain', 'x-count': 3 };
    const server = await serve({ statusCode: 418, headers, cookies: ['a=1', 'b=2; Path=/'], body: 'é' });
    const response = await fetch(`${server.url}/v1/health`);
    expect(response.status).toBe(418);
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2; Path=/']);
    expect(await response.text()).toBe('é');
    await server.close();
  });

  test('in base64 is decoded', async () => {
    const server = await serve({ statusCode: 200, body: 'AP8=', isBase64Encoded: true });
    const bytes = new Uint8Array(await (await fetch(`${server.url}/`)).arrayBuffer());
    expect([...bytes]).toEqual([0, 255]);
    await server.close();
  });
});

test('a body over 10 MiB is refused by the gateway itself', async () => {
  const response = await fetch(`${server.url}/v1/predictions`, {
    method: 'POST',
    body: Buffer.alloc(10 * 2 ** 20 + 1),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
});

test('whatever comes over the wire, the server goes on', async () => {
  expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
  expect(await raw('GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1.1 200/,
  );
  expect(await raw('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 200/);
  const logged = new Promise<string>((resolve) => {
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
      resolve(String(line));
      return true;
    });
  });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write('POST /v1/predictions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () =>
    socket.destroy(),
  );
  expect(JSON.parse(await logged).message).toBe('A request was not answered');
  jest.restoreAllMocks();
  expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
});

test('a handler that throws gets the gateway’s own 500', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const predict = () => Promise.reject(new Error('secret'));
  const server = await serveHandlers({ ...handlers, predict }, 0, '127.0.0.1');
  const response = await fetch(`${server.url}/v1/health`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('{"message":"Internal Server Error"}');
  expect(write.mock.calls.map(([line]) => String(line)).join('')).toContain('secret');
  jest.restoreAllMocks();
  await server.close();
});

test('a port in use is an error that says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(serveHandlers(handlers, port, '127.0.0.1')).rejects.toThrow(/in use.*--port/);
  other.close();
});
