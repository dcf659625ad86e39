/**
 * What serving costs: `npm run bench:serve -- [store URL]` (default: the local store).
 *
 * Bundle and object sizes; cold start (import and first request, in processes of their own); warm latency through
 * the bundled handlers. Medians.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { bundleSizes } from '../../functions/server/chunks.ts';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import { releaseToMeasure } from './release.ts';
import { type Case, makeCases, median } from './serve-cases.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<{ statusCode: number; body: string }>;

const coldStarts = 7;
const self = fileURLToPath(import.meta.url);
if (process.argv[2] === 'cold') await measureColdStart(process.argv[3], JSON.parse(process.argv[4]));
else await measureAll(process.argv[2] ?? defaultStoreUrl());

async function measureAll(storeUrl: string): Promise<void> {
  process.env.MARQUEE_STORE = storeUrl;
  const release = await releaseToMeasure(storeUrl);
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
