import { createServer, type ServerResponse } from 'node:http';
import { listen } from '../../../../support/listen.ts';

/** Answers a request, or leaves it unanswered. */
export type Handler = (response: ServerResponse) => void;

/** A server on a free port of this machine; `requests` counts what was asked for. */
export interface TestServer {
  readonly url: string;
  readonly requests: Map<string, number>;
  stop(): Promise<void>;
}

/** Serves `handlers` by path; anything else is not found. */
export async function serve(handlers: Readonly<Record<string, Handler>>): Promise<TestServer> {
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const handler = handlers[path] ?? ((missing) => missing.writeHead(404).end('not found'));
    handler(response);
  });
  const { port, stop } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, stop };
}

export function send(body: string | Uint8Array): Handler {
  return (response) => response.writeHead(200, { 'content-length': Buffer.byteLength(body) }).end(body);
}
