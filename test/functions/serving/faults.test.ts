import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../../functions/handler.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { models } from '../../../functions/serving/models.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import type { SwapEvent } from '../../../functions/serving/swap.ts';
import { requestLimit } from '../../../functions/time-limit.ts';
import { sha256 } from '../../../model/digest.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { encodeJson } from '../../../model/release/json.ts';
import { manifestKey, objectKey, pointerKey } from '../../../model/release/layout.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { S3Store } from '../../../model/stores/s3.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { clientOf } from '../../support/moto.ts';
import { type Answer, startScripted } from '../../support/scripted-server.ts';
import { answerOf, eventOf } from '../fakes.ts';
import { publishTinyRelease } from '../server/tiny-release.ts';

type Fault = (honest: Answer) => Answer;
const faults: Readonly<Record<string, Fault>> = {
  refused: () => ({ status: 500 }),
  silent: (honest) => ({ ...honest, silent: true }),
  cut: (honest) => ({ ...honest, cutAfter: 20 }),
  corrupted: (honest) => ({ ...honest, body: corrupt(honest.body as Uint8Array) }),
};

/** Nothing of JSON or of weights survives a change of every byte. */
const corrupt = (body: Uint8Array) => body.map((byte) => byte ^ 0x80);

/** Milliseconds that the function may take here; the SDK's own patience is longer. */
const limit = 1_500;

const store = new MemoryStore();
/** What befalls a request of an object, if anything. */
let faultOf: (key: string) => Fault | undefined;
const server = await startScripted(({ path, headers }) => {
  const key = decodeURIComponent(path.split('?')[0].replace('/bucket/', ''));
  const body = store.objects.get(key);
  if (!body) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
  const etag = `"${sha256(body)}"`;
  const unchanged = headers['if-none-match'] === etag;
  const honest = unchanged
    ? { status: 304, body: new Uint8Array() }
    : { status: 200, headers: { etag }, body };
  return faultOf(key)?.(honest) ?? honest;
});
const client = clientOf(server.endpoint);

beforeAll(() => publishTinyRelease(store, 'r1'));
afterAll(async () => {
  client.destroy();
  await server.stop();
});
beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  faultOf = () => undefined;
});

/** A function that has just started, the clock that it looks at, and what it tells. */
function startFunction() {
  const state = { time: 0 };
  const events: SwapEvent[] = [];
  const serving = createServing(
    openerOf(async () => new S3Store('s3://bucket', client), models),
    {
      now: () => state.time,
      report: (event) => events.push(event),
    },
  );
  const handler = createHandler({ predictKnown }, serving, () => {}, limit);
  const ask = async () => answerOf(await handler(eventOf('GET', '/v1/users/1/movies/10/prediction')));
  return { state, events, ask };
}

const keys = {
  pointer: pointerKey,
  manifest: manifestKey('r1'),
  weights: objectKey('r1', modelPaths('known').weights),
};
const cases = Object.keys(faults).flatMap((fault) =>
  Object.entries(keys).map(([object, key]) => [fault, object, key] as const),
);

describe('at a first load', () => {
  test.each(cases)('%s: the %s. 503 in time, and the next request succeeds', async (fault, _, bad) => {
    const { state, ask } = startFunction();
    faultOf = (key) => (key === bad ? faults[fault] : undefined);
    const start = performance.now();
    const { status, headers } = await ask();
    expect(performance.now() - start).toBeLessThan(limit + 1_000);
    expect(status).toBe(503);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    faultOf = () => undefined;
    // Where the store is silent the load goes on. It counts as stuck before a function's own limit is reached.
    if (fault === 'silent') state.time += requestLimit;
    expect((await ask()).status).toBe(200);
  });
});

describe('once loaded', () => {
  test.each(Object.keys(faults))('%s: nobody notices', async (fault) => {
    const { state, ask } = startFunction();
    expect((await ask()).status).toBe(200);
    const asked = server.requests.length;
    faultOf = () => faults[fault];
    for (let minute = 1; minute <= 5; minute++) {
      state.time = minute * 60_000;
      const start = performance.now();
      expect((await ask()).status).toBe(200);
      expect(performance.now() - start).toBeLessThan(limit / 2);
      await new Promise((done) => setTimeout(done, 20));
    }
    expect(server.requests.length).toBeGreaterThan(asked);
  });
});

describe('at a swap', () => {
  const next = objectKey('r2', modelPaths('known').weights);
  beforeAll(() => publishTinyRelease(store, 'r2'));
  beforeEach(() => pointTo('r1'));

  /** Names a release in the pointer, as its promotion would. */
  let revision = 10;
  function pointTo(release: string): void {
    const pointer = { formatVersion: 1, release, previous: null, revision: revision++, condemned: [] };
    store.objects.set(pointerKey, encodeJson(pointer));
  }

  /** Asks once a minute until the release answers; how many minutes it took. */
  async function minutesUntil(
    release: string,
    { state, ask }: ReturnType<typeof startFunction>,
    most: number,
  ) {
    for (let minute = 1; minute <= most; minute++) {
      state.time += 60_000;
      await ask();
      for (let i = 0; i < 100; i++) {
        const { status, body } = await ask();
        expect(status).toBe(200);
        if (body.release === release) return minute;
        await new Promise((done) => setTimeout(done, 2));
      }
    }
    return undefined;
  }

  test('what arrives corrupted is told of, and tried again after an hour', async () => {
    const one = startFunction();
    await one.ask();
    pointTo('r2');
    faultOf = (key) => (key === next ? faults.corrupted : undefined);
    expect(await minutesUntil('r2', one, 2)).toBeUndefined();
    expect(one.events).toEqual([{ release: 'r2', error: expect.any(ReleaseError) }]);
    faultOf = () => undefined;
    one.state.time += 57 * 60_000;
    expect(await minutesUntil('r2', one, 3)).toBeDefined();
  });

  test('what does not arrive is tried again a minute later, and not told of', async () => {
    const one = startFunction();
    await one.ask();
    pointTo('r2');
    faultOf = (key) => (key === next ? faults.refused : undefined);
    expect(await minutesUntil('r2', one, 1)).toBeUndefined();
    await new Promise((done) => setTimeout(done, 1_000));
    faultOf = () => undefined;
    expect(await minutesUntil('r2', one, 1)).toBe(1);
    expect(one.events).toEqual([{ release: 'r2' }]);
  });
});
