import { createServer } from 'node:http';
import { type Forwarded, forward, readBody } from './forward.ts';
import { listen } from './listen.ts';

/**
 * Stands in front of a server and hands it one request at a time, whole.
 *
 * S3 decides conditional writes one after the other. A double that checks the condition in one step and writes in
 * the next lets two of them win now and then, when its threads take turns at the wrong moment.
 */
export async function startOneAtATime(target: string) {
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(async (incoming, outgoing) => {
    try {
      const body = await readBody(incoming);
      const answer: Promise<Forwarded> = last.then(() => forward(target, incoming, body));
      last = answer.catch(() => {});
      const { message, body: answered } = await answer;
      const { connection: _, ...headers } = message.headers;
      outgoing.writeHead(message.statusCode!, headers).end(answered);
    } catch {
      // A client that has gone away, or the server: either way there is no answer.
      outgoing.destroy();
    }
  });
  const { port, stop } = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}
