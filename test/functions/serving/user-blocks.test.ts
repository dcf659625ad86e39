import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../../functions/handler.ts';
import { predictColdMovies } from '../../../functions/operations/cold-movie.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import { predict } from '../../../functions/operations/predict.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { models } from '../../../functions/serving/models.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { requestLimit } from '../../../functions/time-limit.ts';
import { sha256 } from '../../../model/digest.ts';
import { objectKey } from '../../../model/release/layout.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { S3Store } from '../../../model/stores/s3.ts';
import type { Store } from '../../../model/stores/store.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { clientOf } from '../../support/moto.ts';
import { type Answer, startScripted } from '../../support/scripted-server.ts';
import { folderWith, removeFolders } from '../../training/reading/data/folder.ts';
import { answerOf, eventOf } from '../fakes.ts';
import { publishTinyRelease } from '../server/tiny-release.ts';

/** More users than are read whole: their rows take 80 bytes and more. */
const users = Array.from({ length: 20_000 }, (_, i) => i + 1);
const blocks = (release: string) => objectKey(release, modelPaths('known').users);

let logged: string[];
beforeEach(() => {
  logged = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});
afterAll(removeFolders);

/** @param limit milliseconds that the function may take */
function startFunction(store: Store, limit = requestLimit) {
  const serving = createServing(openerOf(async () => store, models));
  const handler = createHandler({ predict }, serving, () => {}, limit);
  const known = createHandler({ predictKnown }, serving, () => {}, limit);
  const coldMovie = createHandler({ predictColdMovies }, serving, () => {}, limit);
  return {
    batch: async (...userIds: number[]) => {
      const items = userIds.map((userId) => ({ userId, movieId: 10 }));
      const { status, body } = answerOf(await handler(eventOf('POST', '/v1/predictions', { items })));
      return { status, predictions: body.predictions as Record<string, never>[] };
    },
    one: async (userId: number) =>
      answerOf(await known(eventOf('GET', `/v1/users/${userId}/movies/10/prediction`))),
    described: async (userId: number) =>
      answerOf(
        await coldMovie(eventOf('POST', `/v1/users/${userId}/predictions`, { movies: [{ genres: [] }] })),
      ),
  };
}

const answered = { model: 'known', rating: expect.any(Number) };
const failed = (kind: string) => ({ error: { type: `urn:marquee:problem:${kind}`, status: 503 } });

describe('a fault between function and store', () => {
  const store = new MemoryStore();
  type Fault = (honest: Answer) => Answer;
  const faults: Readonly<Record<string, [Fault, string]>> = {
    refused: [() => ({ status: 500 }), 'store-unavailable'],
    cut: [(honest) => ({ ...honest, cutAfter: 20 }), 'store-unavailable'],
    corrupted: [
      (honest) => ({ ...honest, body: (honest.body as Uint8Array).map((byte) => byte ^ 0x80) }),
      'release-unreadable',
    ],
    'shorter than asked': [
      (honest) => ({ ...honest, body: (honest.body as Uint8Array).slice(0, 40) }),
      'release-unreadable',
    ],
    missing: [() => ({ status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }), 'release-unreadable'],
  };
  /** What befalls a read of a part of an object, by its first byte. */
  let faultAt: (start: number) => Fault | undefined;
  let server: Awaited<ReturnType<typeof startScripted>>;
  let client: ReturnType<typeof clientOf>;
  const ranges: number[] = [];

  beforeAll(async () => {
    await publishTinyRelease(store, 'r1', users);
    server = await startScripted(({ path, headers }) => {
      const body = store.objects.get(decodeURIComponent(path.split('?')[0].replace('/bucket/', '')));
      if (!body) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
      const etag = `"${sha256(body.subarray(0, 1000))}"`;
      const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
      if (start === undefined) return { status: 200, headers: { etag }, body };
      ranges.push(Number(start));
      const honest: Answer = {
        status: 206,
        headers: { etag },
        body: body.slice(Number(start), Number(end) + 1),
      };
      return faultAt(Number(start))?.(honest) ?? honest;
    });
    client = clientOf(server.endpoint);
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });
  beforeEach(() => {
    faultAt = () => undefined;
    ranges.length = 0;
  });

  test.each(Object.keys(faults))('%s: the users of that block get 503 each, nobody else', async (name) => {
    const [fault, kind] = faults[name];
    const asked = startFunction(new S3Store('s3://bucket', client));
    // Users 1 to 4 are of one block, and the index of the first thousand blocks is read with it.
    expect((await asked.one(1)).status).toBe(200);
    const block = Math.min(...ranges);
    faultAt = (start) => (start > block && start < 1_000 ? fault : undefined);
    const { status, predictions } = await asked.batch(2, 5, 12_000, 6, 3);
    expect(status).toBe(200);
    expect(predictions).toMatchObject([answered, failed(kind), answered, failed(kind), answered]);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0])).toMatchObject({ level: 'ERROR', release: 'r1', requestId: 'request-1' });

    const single = await asked.one(5);
    expect(single.status).toBe(503);
    expect(Number(single.headers['retry-after'])).toBeGreaterThan(0);
    faultAt = () => undefined;
    expect((await asked.batch(5, 6)).predictions).toMatchObject([answered, answered]);
  });

  test('silent: 503 in time', async () => {
    const limit = 3_000;
    const asked = startFunction(new S3Store('s3://bucket', client), limit);
    expect((await asked.one(1)).status).toBe(200);
    faultAt = () => (honest) => ({ ...honest, silent: true });
    const start = performance.now();
    expect(await asked.one(9_000)).toMatchObject({ status: 503 });
    expect(performance.now() - start).toBeLessThan(limit + 1_000);
    // Who is at hand is answered all the same.
    expect((await asked.one(2)).status).toBe(200);
  });

  test('the parts of a batch are read side by side, each once', async () => {
    const asked = startFunction(new S3Store('s3://bucket', client));
    const some = Array.from({ length: 300 }, (_, i) => 60 * i + 1);
    const { predictions } = await asked.batch(...some, ...some);
    expect(predictions).toMatchObject(Array(600).fill(answered));
    expect(new Set(ranges).size).toBe(ranges.length);
    expect(ranges.length).toBeLessThanOrEqual(300 + 5);
  });
});

describe('a release that is erased while blocks of it are read', () => {
  async function erased() {
    const store = new FolderStore(await folderWith());
    await publishTinyRelease(store, 'r1', users);
    const asked = startFunction(store);
    expect((await asked.one(1)).body.release).toBe('r1');
    expect((await asked.described(1)).status).toBe(200);
    await publishTinyRelease(store, 'r2', users);
    for await (const key of store.list('releases/r1/')) await store.erase(key);
    return asked;
  }

  test('is exchanged in the very request: of a single prediction', async () => {
    const asked = await erased();
    expect(await asked.one(9_000)).toMatchObject({ status: 200, body: { release: 'r2' } });
  });

  test('of described movies', async () => {
    const asked = await erased();
    expect(await asked.described(9_000)).toMatchObject({ status: 200, body: { release: 'r2' } });
  });

  test('of a batch, all of which the new one answers', async () => {
    const asked = await erased();
    const { predictions } = await asked.batch(1, 9_000, 2, 15_000);
    expect(predictions).toMatchObject(Array(4).fill({ ...answered, release: 'r2' }));
    expect(logged).toEqual([]);
  });
});

test('without another release the users who are at hand are answered for', async () => {
  const store = new MemoryStore();
  await publishTinyRelease(store, 'r1', users);
  const asked = startFunction(store);
  await asked.one(1);
  await store.remove(blocks('r1'));
  expect((await asked.batch(1, 9_000, 2)).predictions).toMatchObject([
    answered,
    failed('release-unreadable'),
    answered,
  ]);
});
