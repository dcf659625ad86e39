import { parseArgs } from 'node:util';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { pathTo } from '../http/routes.ts';
import { readOrigins } from './origins.ts';
import { ServerError, startServer } from './server.ts';

const usage = `Serves predictions over HTTP from a store of releases.

npm run serve -- [--store URL] [--port N] [--host ADDRESS] [--origins URL,URL]

  --store  where releases live: file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, or .marquee/store)
  --port   port to listen on; 0 for any free port (default: PORT, or 3000)
  --host   address to listen on (default: 127.0.0.1, this machine only)
  --origins  origins whose web pages may call the API, such as http://localhost:5173 (default: MARQUEE_ORIGINS, or none)
`;

async function main(): Promise<void> {
  const { store, port, host, origins, help } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const server = await startServer({
    storeUrl: store ?? defaultStoreUrl(),
    port: readPort(port ?? process.env.PORT ?? '3000'),
    ...(host === undefined ? {} : { host }),
    origins: readOrigins(origins),
  });
  process.stdout.write(
    `Marquee listens on ${server.url} (its contract: ${server.url}/docs, on its release: ${server.url}${pathTo('getReport')})\n`,
  );
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { store: text, port: text, host: text, origins: text, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ options }).values;
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
