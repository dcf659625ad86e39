import { Console } from 'node:console';
import { expect, test } from '@jest/globals';
import autocannon, { type Request } from 'autocannon';
import { batchOf, singleRequests } from './requests.ts';
import { numberFrom, say, servedRelease } from './served-release.ts';

const seconds = numberFrom('MARQUEE_SOAK_SECONDS', 60);
const warmUp = Math.min(seconds, 15);
const connections = 8;
const itemsInBatch = 100;
/** MiB by which the resident set may end above where it stood after the warm-up. */
const flat = 20;

const served = servedRelease();

const hold = (requests: readonly Request[], duration: number) =>
  autocannon({ url: served.server.url, connections, duration, requests });

test('at its highest rate the server answers everything and its memory stays flat', async () => {
  const { trained, server } = served;
  const single = await singleRequests(trained.release);
  const batch = await batchOf(trained.release, itemsInBatch);
  const loads = { single, batch: [batch], mixed: [...single, ...single, ...single, batch] };
  await hold(loads.mixed, warmUp);
  const start = await server.residentSet();
  const rows: Record<string, object> = {};
  let before = start;
  for (const [name, requests] of Object.entries(loads)) {
    say(`${name}: ${seconds} s over ${connections} connections`);
    const { requests: rate, latency, errors, timeouts, non2xx } = await hold(requests, seconds);
    const after = await server.residentSet();
    rows[name] = {
      'requests/s': Math.round(rate.average),
      ...{ 'p50 ms': latency.p50, 'p99 ms': latency.p99, 'p99.9 ms': latency.p99_9 },
      ...{ errors: errors + timeouts + non2xx, 'MiB before': Math.round(before) },
      'MiB after': Math.round(after),
    };
    before = after;
    expect({ name, errors, timeouts, non2xx }).toEqual({ name, errors: 0, timeouts: 0, non2xx: 0 });
    expect(rate.total).toBeGreaterThan(0);
  }
  // Jest would add a stack to it.
  new Console(process.stdout).table(rows);
  expect(server.runs).toBe(true);
  expect(before).toBeLessThanOrEqual(start + flat);
});
