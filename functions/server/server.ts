import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FunctionName, functionNames } from '../http/routes.ts';
import { logError } from '../observe/log.ts';
import { bundleFunctions } from './bundle.ts';
import { answerCors } from './cors.ts';
import { deliver } from './event.ts';
import { buildPage } from './page/build.ts';
import { pageFiles } from './page/serve.ts';
import { answerTraining, type TrainingStatus } from './training.ts';

export interface ServerOptions {
  /** Where the releases are. */
  readonly storeUrl: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Default: this machine only. */
  readonly host?: string;
  /** Origins whose pages may call the API, besides its own. Default: none. */
  readonly origins?: readonly string[];
  /** The progress of a training next to the server, for the page; undefined if none is running. */
  readonly training?: () => TrainingStatus | undefined;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Lets requests that have begun finish, then resolves. */
  close(): Promise<void>;
}

/** The server cannot start; the message says what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
export type Handlers = Readonly<Record<FunctionName, Handler>>;

/** What the local server offers besides the API: handlers of GET requests, by path. */
type Pages = ReadonlyMap<string, (request: IncomingMessage) => Promise<APIGatewayProxyStructuredResultV2>>;

/** This machine only. */
const defaultHost = '127.0.0.1';

/** API Gateway's limit on a request's body. */
const maxBodyBytes = 10 * 1024 * 1024;

/**
 * Builds the functions and the page, and serves them over HTTP: the functions as API Gateway and Lambda would.
 * One server a process: functions read the store's URL from the environment.
 *
 * @throws ServerError if the port cannot be had
 */
export async function startServer({
  storeUrl,
  port,
  host = defaultHost,
  origins = [],
  training = () => undefined,
}: ServerOptions): Promise<RunningServer> {
  process.env.MARQUEE_STORE = storeUrl;
  const [handlers, page] = await Promise.all([importHandlers(), buildPage().then(pageFiles)]);
  const pages: Pages = new Map([...page, ['/training', async () => answerTraining(training())]]);
  return serveHandlers(handlers, port, host, pages, origins);
}

/**
 * Finds out before long work, not after it, whether the port can be had.
 * @throws ServerError if it cannot
 */
export async function checkPort(port: number, host = defaultHost): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves handlers that are there already. */
export async function serveHandlers(
  handlers: Handlers,
  port: number,
  host: string,
  pages: Pages = new Map(),
  origins: readonly string[] = [],
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    if (answerCors(origins, request, response)) return;
    answer(handlers, pages, request, response).catch(async (error) => {
      response.destroy();
      await logError('A request was not answered', error, {});
    });
  });
  await listen(server, port, host);
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

let imports = 0;

/** The handlers of freshly built bundles, each with nothing loaded, as after a cold start. */
async function importHandlers(): Promise<Handlers> {
  const { entries } = await bundleFunctions();
  imports += 1;
  const handlers: Partial<Record<FunctionName, Handler>> = {};
  for (const name of functionNames) {
    const module = await import(`${pathToFileURL(entries[name])}?start=${imports}`);
    handlers[name] = module.handler;
  }
  return handlers as Handlers;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'it is in use' : cause.message;
      const message = `Cannot listen on port ${port} of ${host}: ${reason}. Choose another with --port or PORT (0: any free one).`;
      reject(new ServerError(message, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

async function answer(
  handlers: Handlers,
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = request.method === 'GET' ? pages.get(request.url!.split('?')[0]) : undefined;
  if (page) return send(response, await page(request));
  const body = await readBody(request);
  if (body === undefined) return send(response, gatewayAnswer(413, 'Request Entity Too Large'));
  const delivery = deliver(request, body);
  const result = await handlers[delivery.function](delivery.event).catch(async (error: unknown) => {
    await logError('A handler failed', error, { function: delivery.function });
    return gatewayAnswer(500, 'Internal Server Error');
  });
  send(response, result);
}

/** The body, or undefined if it is larger than API Gateway takes; the rest of it is then read and dropped. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return bytes <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result;
  response.statusCode = statusCode;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

/** What API Gateway answers by itself. */
function gatewayAnswer(statusCode: number, message: string): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}
