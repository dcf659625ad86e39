import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a server of a test is, and how it ends, its connections with it. */
export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** Lets the server listen on a free port of this machine. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
