import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../../functions/handler.ts';
import { predictColdUser } from '../../../functions/operations/cold-user.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { models } from '../../../functions/serving/models.ts';
import type { Serving } from '../../../functions/serving/served.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import type { SwapEvent } from '../../../functions/serving/swap.ts';
import { sha256 } from '../../../model/digest.ts';
import { encodeJson } from '../../../model/release/json.ts';
import { manifestKey, objectKey } from '../../../model/release/layout.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import type { Store } from '../../../model/stores/store.ts';
import { folderWith, removeFolders } from '../../training/reading/data/folder.ts';
import { answerOf, eventOf } from '../fakes.ts';
import { publishTinyRelease } from '../server/tiny-release.ts';

afterAll(removeFolders);
beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

let store: Store;
let time: number;
let events: SwapEvent[];
let serving: Serving;
beforeEach(async () => {
  store = new FolderStore(await folderWith());
  time = 0;
  events = [];
  serving = createServing(
    openerOf(async () => store, models),
    { now: () => time, report: (event) => events.push(event) },
  );
  await publishTinyRelease(store, 'r1');
});

const handler = (of: Serving) => createHandler({ predictKnown, predictColdUser }, of);
async function ask(path: string) {
  const { status, body } = answerOf(await handler(serving)(eventOf('GET', path)));
  return { status, release: body.release };
}
const known = '/v1/users/1/movies/10/prediction';
const coldUser = '/v1/movies/10/prediction';

/** Promotes a second release, spoilt in this way after the promotion, and lets the function look at it. */
async function promoteBroken(spoil: () => Promise<unknown>): Promise<void> {
  expect(await ask(known)).toEqual({ status: 200, release: 'r1' });
  await publishTinyRelease(store, 'r2');
  await promote(store, 'r2');
  await spoil();
  time += 60_000;
  await ask(known);
  // In the background, which tells when it is through.
  while (events.length === 0) await new Promise((done) => setTimeout(done, 5));
}

describe('a release that is promoted', () => {
  test('serves after a minute', async () => {
    await promoteBroken(async () => {});
    expect(await ask(known)).toEqual({ status: 200, release: 'r2' });
    expect(events).toEqual([{ release: 'r2' }]);
  });

  const weights = objectKey('r2', modelPaths('known').weights);
  const change = async (key: string, edit: (body: Uint8Array) => Uint8Array) => {
    const { body, version } = (await store.get(key))!;
    await store.replace(key, edit(Uint8Array.from(body)), version);
  };
  const manifest = (edit: (manifest: Manifest) => object) =>
    change(manifestKey('r2'), (body) => encodeJson(edit(JSON.parse(Buffer.from(body).toString()))));

  /** As a training would publish it that lacks the gate. */
  async function publishNaN() {
    await change(
      weights,
      (body) => new Uint8Array(new Float32Array(body.length / 4).fill(Number.NaN).buffer),
    );
    const { body } = (await store.get(weights))!;
    await manifest((own) => ({
      ...own,
      objects: own.objects.map((entry) =>
        entry.path === modelPaths('known').weights ? { ...entry, sha256: sha256(body) } : entry,
      ),
    }));
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a missing object', () => store.remove(weights)],
    ['another digest', () => change(weights, (body) => body.fill(1, 0, 4))],
    ['an unknown format', () => manifest((own) => ({ ...own, formatVersion: 99 }))],
    ['weights that are not numbers, and the digest of them', publishNaN],
    ['no manifest', () => store.remove(manifestKey('r2'))],
  ])('with %s: what served before goes on, and that is told', async (_, spoil) => {
    await promoteBroken(spoil);
    expect(await ask(known)).toEqual({ status: 200, release: 'r1' });
    expect(events).toEqual([{ release: 'r2', error: expect.any(Error) }]);
  });
});

test('a release that was erased while it serves is exchanged in the very request that misses an object', async () => {
  expect(await ask(known)).toEqual({ status: 200, release: 'r1' });
  await publishTinyRelease(store, 'r2');
  await promote(store, 'r2');
  for await (const key of store.list('releases/r1/')) await store.erase(key);
  // Not yet a minute later, and of a model that was not loaded.
  expect(await ask(coldUser)).toEqual({ status: 200, release: 'r2' });
  expect(await ask(known)).toEqual({ status: 200, release: 'r2' });
});

test('without another release the request that misses an object fails, as before', async () => {
  expect(await ask(known)).toEqual({ status: 200, release: 'r1' });
  await store.remove(objectKey('r1', modelPaths('cold-user').weights));
  expect(await ask(coldUser)).toMatchObject({ status: 503 });
  expect(await ask(known)).toEqual({ status: 200, release: 'r1' });
});

test('under constant requests no answer is lost, and each batch is of one release', async () => {
  const releases = new Set<string>();
  let stop = false;
  const load = async () => {
    while (!stop) {
      const { status, release } = await ask(known);
      expect(status).toBe(200);
      releases.add(release);
      await new Promise((done) => setImmediate(done));
    }
  };
  const running = Array.from({ length: 8 }, load);
  await publishTinyRelease(store, 'r2');
  await promote(store, 'r2');
  time += 60_000;
  for (let i = 0; i < 200 && !releases.has('r2'); i++) await new Promise((done) => setTimeout(done, 5));
  stop = true;
  await Promise.all(running);
  expect([...releases]).toEqual(['r1', 'r2']);
});
