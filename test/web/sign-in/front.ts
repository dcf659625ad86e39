import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { pageHeaders } from '../../../functions/server/page/headers.ts';
import { forward, readBody } from '../../support/forward.ts';
import { listen } from '../../support/listen.ts';
import { unlessGone } from './gone.ts';

/** What `/sign-in.json` holds. */
export interface SignInSettings {
  readonly issuer: string;
  readonly client: string;
  readonly scope: string;
  readonly audience?: string;
}

/** What stands before page and API in AWS: CloudFront and the HTTP API's JWT authorizer. */
export interface Front {
  readonly url: string;
  /** Undefined: there is no such object. */
  signIn: SignInSettings | undefined;
  /** Of tokens that the authorizer takes. */
  audience: string;
  /** How far the authorizer's clock is ahead, in milliseconds. */
  ahead: number;
  stop(): Promise<void>;
}

/** @param target the local server, whose page and functions it serves */
export async function startFront(target: string, start: Pick<Front, 'signIn' | 'audience'>): Promise<Front> {
  const server = createServer(
    (request, response) => void unlessGone(answer(front, target, request, response), request),
  );
  const { port, stop } = await listen(server);
  const front: Front = { ...start, ahead: 0, url: `http://127.0.0.1:${port}`, stop };
  return front;
}

/** Until the contract has the route: as a release's evaluation. */
export const report = '<!doctype html><title>The report</title>';

async function answer(front: Front, target: string, request: IncomingMessage, response: ServerResponse) {
  const path = request.url!.split('?')[0];
  if (!path.startsWith('/v1/')) return answerFile(front, target, request, response);
  if (!(await isAuthorized(front, request.headers.authorization))) {
    response.writeHead(401, { 'content-type': 'application/json', 'www-authenticate': 'Bearer' });
    return response.end('{"message":"Unauthorized"}');
  }
  if (path === '/v1/release/report') return response.setHeader('content-type', 'text/html').end(report);
  const { message, body } = await forward(target, request, await readBody(request));
  response.writeHead(message.statusCode!, message.headers).end(body);
}

/** As from the bucket: what is not there is forbidden. */
async function answerFile(front: Front, target: string, request: IncomingMessage, response: ServerResponse) {
  const path = request.url!.split('?')[0];
  const headers = pageHeaders(front.signIn ? [front.signIn.issuer] : []);
  if (path === '/sign-in.json' && front.signIn) {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' });
    return response.end(JSON.stringify(front.signIn));
  }
  if (path !== '/' && !path.startsWith('/assets/')) return response.writeHead(403).end();
  const { message, body } = await forward(target, request, Buffer.alloc(0));
  response.writeHead(message.statusCode!, { ...message.headers, ...headers }).end(body);
}

/** What the authorizer looks at: the signature by the issuer's keys, issuer, times, and audience or, where there is none, client. */
async function isAuthorized(
  { signIn, audience, ahead }: Front,
  header: string | undefined,
): Promise<boolean> {
  const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
  if (!token || !signIn) return false;
  const { issuer } = signIn;
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const currentDate = new Date(Date.now() + ahead);
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], currentDate });
    return [payload.aud ?? payload.client_id].flat().includes(audience);
  } catch {
    return false;
  }
}
