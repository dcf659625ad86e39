import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningServer, startServer } from '../../../functions/server/server.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { publishTinyRelease } from './tiny-release.ts';

let folder: string;
let server: RunningServer;
/** Milliseconds by which the functions' clock is ahead. */
let ahead = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  await publishTinyRelease(new FolderStore(folder), 'r1');
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  server = await startServer({ storeUrl: folder, port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const items = [{ userId: 1, movieId: 10 }, { userId: 1, movie: { genres: ['Drama'] } }, { movieId: 10 }];
const requests: readonly (readonly [path: string, body?: object])[] = [
  ['/v1/predictions', { items }],
  ['/v1/users/1/movies/10/prediction'],
  ['/v1/users/1/predictions', { movies: [{ genres: ['Drama'] }] }],
  ['/v1/movies/10/prediction'],
];

/** The one release that answers, whether it stands at the answer or at each of its predictions. */
async function releaseOf([path, body]: (typeof requests)[number]): Promise<string> {
  const options = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(server.url + path, options);
  const answer = (await response.json()) as { release: string; predictions?: { release?: string }[] };
  expect({ path, status: response.status, answer }).toMatchObject({ path, status: 200 });
  for (const { release = answer.release } of answer.predictions ?? []) expect(release).toBe(answer.release);
  return answer.release;
}

test('over HTTP, from the bundles: constant requests across a promotion are all answered, by one release each', async () => {
  const seen = requests.map(() => [] as string[]);
  let stop = false;
  const askOn = async (i: number) => {
    while (!stop) seen[i].push(await releaseOf(requests[i]));
  };
  const callers = [...requests.keys(), ...requests.keys()].map(askOn);
  const until = async (condition: () => boolean) => {
    while (!condition()) await Promise.race([...callers, new Promise((done) => setTimeout(done, 5))]);
  };
  await until(() => seen.every((releases) => releases.length > 20));
  await publishTinyRelease(new FolderStore(folder), 'r2');
  await until(() => seen.every((releases) => releases.length > 60));
  expect(new Set(seen.flat())).toEqual(new Set(['r1']));
  ahead = 60_000;
  await until(() => seen.every((releases) => releases.at(-1) === 'r2'));
  stop = true;
  await Promise.all(callers);
  expect(new Set(seen.flat())).toEqual(new Set(['r1', 'r2']));
});
