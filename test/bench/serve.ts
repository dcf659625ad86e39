/**
 * What serving costs: `npm run bench:serve -- [store URL]` (default: the local store).
 *
 * Bundle and object sizes; cold start (import and first request, in processes of their own); warm latency through
 * the bundled handlers. Medians.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { FunctionName } from '../../functions/routes.ts';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { bundleSizes } from '../../functions/server/chunks.ts';
import { makeExamples } from '../../local/examples.ts';
import { openCurrent } from '../../model/release/release.ts';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { openStore } from '../../model/stores/open.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<{ statusCode: number; body: string }>;

interface Case {
  readonly name: string;
  readonly function: FunctionName;
  readonly event: APIGatewayProxyEventV2;
  readonly repeats: number;
}

const coldStarts = 7;
const self = fileURLToPath(import.meta.url);
if (process.argv[2] === 'cold') await measureColdStart(process.argv[3], JSON.parse(process.argv[4]));
else await measureAll(process.argv[2] ?? defaultStoreUrl());

async function measureAll(storeUrl: string): Promise<void> {
  process.env.MARQUEE_STORE = storeUrl;
  const release = await openCurrent(await openStore(storeUrl));
  if (!release) throw new Error(`${storeUrl} holds no release: npm run train`);
  const { entries, metafile } = await bundleFunctions();
  console.log('bundles, bytes:');
  console.table(bundleSizes(metafile));
  console.log(`release ${release.manifest.id} (${release.manifest.data.name}), bytes:`);
  console.table(Object.fromEntries(release.manifest.objects.map(({ path, bytes }) => [path, bytes])));
  for (const one of await makeCases(release)) {
    const cold = Array.from({ length: coldStarts }, () => coldStart(entries[one.function], one.event));
    const handler: Handler = (await import(pathToFileURL(entries[one.function]).href)).handler;
    const warm = await measureWarm(handler, one);
    console.log(`${one.name}: cold ${median(cold).toFixed(1)} ms (import and first request), warm ${warm}`);
  }
}

async function makeCases(release: NonNullable<Awaited<ReturnType<typeof openCurrent>>>): Promise<Case[]> {
  const [known, coldMovie, coldUser] = await makeExamples(release);
  const [, , , userId, , movieId] = known.path.split('/');
  const items = Array.from({ length: 1000 }, () => ({ userId: Number(userId), movieId: Number(movieId) }));
  return [
    { name: 'known', function: 'known', event: eventOf('GET', known.path), repeats: 5000 },
    {
      name: 'cold-movie',
      function: 'cold-movie',
      event: eventOf('POST', coldMovie.path, coldMovie.body),
      repeats: 5000,
    },
    { name: 'cold-user', function: 'cold-user', event: eventOf('GET', coldUser.path), repeats: 5000 },
    {
      name: 'front door, 1,000 known items',
      function: 'predict',
      event: eventOf('POST', '/v1/predictions', JSON.stringify({ items })),
      repeats: 20,
    },
  ];
}

/** The least of an event that a handler reads. */
function eventOf(method: string, path: string, body?: string): APIGatewayProxyEventV2 {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' };
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {},
    body,
  };
  return {
    ...event,
    isBase64Encoded: false,
    requestContext: { http, requestId: 'bench' },
  } as unknown as APIGatewayProxyEventV2;
}

async function measureWarm(handler: Handler, { event, repeats }: Case): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    const { statusCode, body } = await handler(event);
    times.push(performance.now() - start);
    if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
  }
  return `${(median(times) * 1000).toFixed(1)} µs`;
}

function coldStart(entry: string, event: APIGatewayProxyEventV2): number {
  const { stdout, stderr } = spawnSync(process.execPath, [
    ...process.execArgv,
    self,
    'cold',
    entry,
    JSON.stringify(event),
  ]);
  const milliseconds = Number(stdout.toString());
  if (!(milliseconds > 0)) throw new Error(stderr.toString());
  return milliseconds;
}

async function measureColdStart(entry: string, event: APIGatewayProxyEventV2): Promise<void> {
  const start = performance.now();
  const { handler } = await import(pathToFileURL(entry).href);
  await handler(event);
  console.log(performance.now() - start);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
