import { parseArgs } from 'node:util';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { ServerError, startServer } from './server.ts';

const usage = `Serves predictions over HTTP from a store of releases.

npm run serve -- [--store URL] [--port N] [--host ADDRESS]

  --store  where releases live: file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, else the local store)
  --port   port to listen on; 0 for any free one (default: PORT, else 3000)
  --host   address to listen on (default: 127.0.0.1, this machine only)
`;

async function main(): Promise<void> {
  const { store, port, host, help } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const server = await startServer({
    storeUrl: store ?? defaultStoreUrl(),
    port: readPort(port ?? process.env.PORT ?? '3000'),
    ...(host === undefined ? {} : { host }),
  });
  process.stdout.write(`Marquee listens on ${server.url} (on its release: ${server.url}/report)\n`);
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { store: text, port: text, host: text, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new ServerError(`${(cause as Error).message}\n\n${usage}`, { cause });
  }
}

function readPort(port: string): number {
  if (/^\d{1,5}$/.test(port) && Number(port) < 65536) return Number(port);
  throw new ServerError(`The port is "${port}", but must be a number from 0 to 65535.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ServerError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});
