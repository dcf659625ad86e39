import type { IncomingMessage } from 'node:http';

/** Waits for an answer, which may fail where the browser that asked has closed. @throws what it throws otherwise */
export async function unlessGone(answer: Promise<unknown>, { socket }: IncomingMessage): Promise<void> {
  await answer.catch((error) => {
    if (!socket.destroyed) throw error;
  });
}
