import { Agent, request as httpRequest } from 'node:http';
import { afterAll, expect, test } from '@jest/globals';
import type { Request } from 'autocannon';
import fc from 'fast-check';
import pMap from 'p-map';
import { routes } from '../../functions/http/routes.ts';
import { firstOwnId } from '../../model/ratings/own-ids.ts';
import { Random } from '../../training/random.ts';
import { body as anyBody } from '../functions/arbitraries.ts';
import { type Mutated, mutate, pick } from './mutations.ts';
import { batchOf, singleRequests } from './requests.ts';
import { numberFrom, say, servedRelease } from './served-release.ts';

const count = numberFrom('MARQUEE_SOAK_REQUESTS', 100_000);
const round = 10_000;
const seed = 1;
/** Milliseconds within which every request is answered. */
const limit = 1_000;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

const served = servedRelease();
afterAll(() => agent.destroy());

test('no mutated request is answered with 5xx, late or not at all', async () => {
  const { server } = served;
  const random = new Random(seed);
  const sound = await soundRequests();
  const statuses: Record<number, number> = {};
  let slowest = 0;
  for (let done = 0; done < count; done += round) {
    const some = Array.from({ length: Math.min(round, count - done) }, () =>
      mutate(pick(random, sound), random),
    );
    await pMap(
      some,
      async (one) => {
        const start = performance.now();
        const status = await send(one).catch((error: Error) => error.message);
        const time = performance.now() - start;
        if (typeof status === 'string' || status >= 500 || time > limit)
          throw new Error(tell(one, status, time));
        slowest = Math.max(slowest, time);
        statuses[status] = (statuses[status] ?? 0) + 1;
      },
      { concurrency: agent.maxSockets },
    );
    say(
      `${done + some.length} of ${count} requests, the slowest ${slowest.toFixed(0)} ms: ${JSON.stringify(statuses)}`,
    );
  }
  expect(server.runs).toBe(true);
  expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
  // Some are still good: the mutations reach what lies behind the first check.
  expect(statuses[200]).toBeGreaterThan(0);
});

/** Good requests of every route, and bodies from the fuzz tests. */
async function soundRequests(): Promise<Request[]> {
  const ratings = {
    ratings: [{ movieId: 1, rating: 4, timestamp: 1, movie: { title: 'A', genres: ['B'] } }],
  };
  const others: Request[] = [
    { method: 'POST', path: `/v1/users/${firstOwnId}/ratings`, body: JSON.stringify(ratings) },
    { method: 'POST', path: '/v1/movies/predictions', body: '{"movies":[{"genres":[],"year":1999}]}' },
    { method: 'GET', path: '/v1/movies?query=the%20mov&genre=Drama&yearFrom=1950&limit=20' },
    { method: 'GET', path: '/v1/movies/1' },
    { method: 'GET', path: '/v1/genres' },
    { method: 'GET', path: '/v1/users/1?limit=5' },
    { method: 'GET', path: '/v1/release' },
    { method: 'GET', path: '/v1/release/report' },
  ];
  const posts = routes.filter(({ method }) => method === 'POST');
  const paths = posts.map(({ path }) => path.replace('{userId}', String(firstOwnId)));
  const bodies = fc.sample(anyBody, { numRuns: 500, seed });
  const fuzzed = bodies.map((body, i): Request => ({ method: 'POST', path: paths[i % paths.length], body }));
  const { release } = served.trained;
  const good = [...(await singleRequests(release)), await batchOf(release, 30), ...others];
  // As many good ones as fuzzed ones, to be mutated.
  return [...fuzzed, ...fuzzed.map((_, i) => good[i % good.length])];
}

function send({ method, path, headers, body }: Mutated): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { agent, method, path, headers: { ...headers, 'content-length': body.length } };
    const request = httpRequest(served.server.url, options, (response) => {
      response
        .resume()
        .once('error', reject)
        .once('end', () => resolve(response.statusCode!));
    });
    request.setTimeout(10 * limit, () => request.destroy(new Error('no answer')));
    request.once('error', reject).end(body);
  });
}

/** All that is needed to send it again. */
function tell({ method, path, headers, body }: Mutated, status: number | string, time: number): string {
  const sent = JSON.stringify({ method, path, headers, body: body.toString('base64').slice(0, 5000) });
  return `${status} after ${time.toFixed(0)} ms to ${sent}`;
}
