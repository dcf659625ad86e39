import { Console } from 'node:console';
import { expect, test } from '@jest/globals';
import autocannon from 'autocannon';
import { newReleaseId } from '../../model/release/layout.ts';
import { promote } from '../../model/release/promote.ts';
import type { Release } from '../../model/release/release.ts';
import { writeRelease } from '../../model/release/write.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { batchOf, singleRequests } from './requests.ts';
import { say, servedRelease } from './served-release.ts';

/** Long enough for the server, which looks once a minute, to have found the release that is promoted after ten. */
const seconds = 85;
const promotedAfter = 10;
const connections = 8;
/** Requests a second, of which one in ten is for a hundred items: below what the server can do. */
const rate = 500;

const served = servedRelease();

/** When a request was answered, in ms since the start, and how long that took. */
interface Answered {
  readonly at: number;
  readonly took: number;
}

test('under constant load another release takes over without an error', async () => {
  const { trained, server } = served;
  const single = await singleRequests(trained.release);
  const batch = await batchOf(trained.release, 100);
  const start = performance.now();
  const answered: Answered[] = [];
  const seen = new Map<string, number>();
  const onResponse = (_status: number, body: string) => {
    const id = /"release":"([^"]+)"/.exec(body)?.[1];
    if (id !== undefined && !seen.has(id)) seen.set(id, performance.now() - start);
  };
  const requests = [...single, ...single, ...single, batch].map((one) => ({ ...one, onResponse }));
  const running = autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests,
    overallRate: rate,
  });
  running.on('response', (_client, _status, _bytes, took) => {
    answered.push({ at: performance.now() - start, took });
  });
  await new Promise((resolve) => setTimeout(resolve, 1000 * promotedAfter));
  const next = await promoteCopy(trained.release, trained.folder);
  const { errors, timeouts, non2xx } = await running;
  expect({ errors, timeouts, non2xx }).toEqual({ errors: 0, timeouts: 0, non2xx: 0 });
  expect([...seen.keys()]).toEqual([trained.release.manifest.id, next]);
  const swap = seen.get(next)!;
  const p99 = (from: number, to: number) => {
    const times = answered.filter(({ at }) => at >= from && at < to).map(({ took }) => took);
    return times.sort((a, b) => a - b)[Math.floor(0.99 * times.length)];
  };
  say(`the other release answered after ${(swap / 1000).toFixed(0)} s; ${answered.length} answers, no error`);
  new Console(process.stdout).table({
    'ten seconds before': { 'p99 ms': p99(swap - 15_000, swap - 5_000).toFixed(1) },
    'ten seconds around': { 'p99 ms': p99(swap - 5_000, swap + 5_000).toFixed(1) },
    'the second of it': { 'p99 ms': p99(swap - 500, swap + 500).toFixed(1) },
  });
});

/** The same release once more, as a training would publish it. @returns its id */
async function promoteCopy({ manifest, read }: Release, folder: string): Promise<string> {
  const store = new FolderStore(folder);
  const objects = new Map<string, Uint8Array>();
  for (const { path } of manifest.objects) objects.set(path, await read(path));
  const { objects: _, ...description } = manifest;
  const { id } = await writeRelease(store, { ...description, id: newReleaseId() }, objects);
  await promote(store, id);
  return id;
}
