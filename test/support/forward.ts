import { type IncomingMessage, request } from 'node:http';

/** What a server answered. */
export interface Forwarded {
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

/** Asks `target` what a proxy was asked. */
export function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    // A connection that is kept may be closed by the server just when it is used again.
    const options = { method: method!, headers: { ...headers, connection: 'close' }, agent: false } as const;
    const outgoing = request(`${target}${url}`, options, (message) => {
      readBody(message).then((answer) => resolve({ message, body: answer }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
