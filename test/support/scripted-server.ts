import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';

interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Close the connection after this many bytes of the body. */
  readonly cutAfter?: number;
  /** Keep the connection open and say nothing. */
  readonly silent?: boolean;
}

type Script = (request: ReceivedRequest, earlier: readonly ReceivedRequest[]) => Answer;

/** A local HTTP server that answers as told, for answers that no double of S3 gives. */
export async function startScripted(script: Script) {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    for await (const _ of incoming);
    const { method = '', url = '', headers } = incoming;
    const request = { method, path: url, headers };
    const answer = script(request, requests);
    requests.push(request);
    if (!answer.silent) send(answer, response);
  });
  const { port, stop } = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, requests, stop };
}

function send({ status, headers, body = '', cutAfter }: Answer, response: ServerResponse): void {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
  if (cutAfter === undefined) response.end(body);
  else response.write(body.slice(0, cutAfter), () => response.destroy());
}
