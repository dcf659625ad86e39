import type { IncomingMessage, ServerResponse } from 'node:http';
import { cors } from '../http/cors.ts';

/**
 * Answers browsers as an HTTP API with these origins does, and says whether that was all: a preflight request reaches no
 * function. Without origins there is no CORS, and an OPTIONS request is one like any other.
 */
export function answerCors(
  origins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (origins.length === 0) return false;
  const { origin } = request.headers;
  response.setHeader('vary', 'origin');
  if (origin === undefined) return false;
  const preflight =
    request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    for (const [name, value] of preflight ? ofPreflight : ofAnswer) response.setHeader(name, value);
  }
  if (preflight) response.writeHead(204).end();
  return preflight;
}

const ofPreflight = [
  ['access-control-allow-methods', cors.methods.join(',')],
  ['access-control-allow-headers', cors.requestHeaders.join(',')],
  ['access-control-max-age', String(cors.maxAge)],
] as const;
const ofAnswer = [['access-control-expose-headers', cors.responseHeaders.join(',')]] as const;
