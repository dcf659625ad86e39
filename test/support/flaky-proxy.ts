import { createServer, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Forwarded, forward, readBody } from './forward.ts';
import { listen } from './listen.ts';

/** What can befall a request: not even forwarded, or forwarded and its answer lost, late or cut short. */
const troubles = ['refused', 'unanswered', 'late', 'cut'] as const;
type Trouble = (typeof troubles)[number];

/**
 * Stands in front of a server and, with that probability, spoils a request.
 * @param random from 0 to 1
 */
export async function startFlakyProxy(target: string, share: () => number, random: () => number) {
  const counts: Record<Trouble, number> = { refused: 0, unanswered: 0, late: 0, cut: 0 };
  const server = createServer(async (incoming, outgoing) => {
    const trouble = random() < share() ? troubles[Math.floor(random() * troubles.length)] : undefined;
    if (trouble) counts[trouble]++;
    try {
      const body = await readBody(incoming);
      if (trouble === 'refused') return failWith500(outgoing);
      await answer(trouble, outgoing, await forward(target, incoming, body));
    } catch {
      // A client that has gone away, or a server: either way there is no answer.
      outgoing.destroy();
    }
  });
  const { port, stop } = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, counts, stop };
}

async function answer(trouble: Trouble | undefined, outgoing: ServerResponse, { message, body }: Forwarded) {
  if (trouble === 'unanswered') return failWith500(outgoing);
  outgoing.writeHead(message.statusCode!, message.headers);
  if (trouble === 'late') await setTimeout(30);
  if (trouble !== 'cut' || body.length < 2) return outgoing.end(body);
  outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
}

function failWith500(outgoing: ServerResponse): void {
  outgoing.writeHead(500);
  outgoing.end(
    '<?xml version="1.0"?><Error><Code>InternalError</Code><Message>We encountered an error.</Message></Error>',
  );
}
