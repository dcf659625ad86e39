import { describe, expect, test } from '@jest/globals';
import type { Named, Opener } from '../../../functions/serving/opener.ts';
import type { ServedModel } from '../../../functions/serving/served.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import type { SwapEvent } from '../../../functions/serving/swap.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import type { ModelName } from '../../../model/release/names.ts';
import { StoreError } from '../../../model/stores/store.ts';
import { type FakeParts, fakeManifest, fakePredictor } from '../fakes.ts';

type Fake = { manifest: Manifest };

/** A store whose pointer tests move, and a clock that they set. */
function swappable(overrides: Partial<Opener<Fake, FakeParts>> = {}) {
  const state = { named: { id: 'r1', version: 'v1' } as Named, time: 0, looks: 0 };
  const loads: string[] = [];
  const events: SwapEvent[] = [];
  const opener: Opener<Fake, FakeParts> = {
    named: async (known) => {
      state.looks++;
      return known === state.named.version ? 'not-modified' : state.named;
    },
    release: async (id) => ({ manifest: { ...fakeManifest(), id } }),
    part: async ({ manifest }, model) => {
      loads.push(`${manifest.id} ${model}`);
      return fakePredictor(model);
    },
    ...overrides,
  };
  const serving = createServing(opener, {
    interval: 60_000,
    now: () => state.time,
    report: (event) => events.push(event),
  });
  const idNow = async () => (await serving.current()).manifest.id;
  const predictor = async (model: ModelName): Promise<ServedModel> => (await serving.current()).part(model);
  return { state, loads, events, serving, opener, idNow, predictor };
}

/** The same, where models of `r2` load until they are let, by the functions in `opens`. */
function holdingBackR2() {
  const opens: (() => void)[] = [];
  const loads: string[] = [];
  const part: Opener<Fake, FakeParts>['part'] = async ({ manifest }, model) => {
    loads.push(`${manifest.id} ${model}`);
    if (manifest.id === 'r2') await new Promise<void>((done) => opens.push(done));
    return fakePredictor(model);
  };
  return { ...swappable({ part }), opens, loads };
}

/** Lets all that has been started come to its end. */
const settle = () => new Promise((done) => setTimeout(done, 5));

describe('another release', () => {
  test('is noticed after the interval, not before, and one look is enough for many requests', async () => {
    const { state, idNow, events } = swappable();
    expect(await idNow()).toBe('r1');
    state.named = { id: 'r2', version: 'v2' };
    state.time = 59_999;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r1');
    expect(state.looks).toBe(1);
    state.time = 60_000;
    // The request that starts the look is still answered by the old one.
    expect(await Promise.all([idNow(), idNow(), idNow()])).toEqual(['r1', 'r1', 'r1']);
    await settle();
    expect(await idNow()).toBe('r2');
    expect(state.looks).toBe(2);
    expect(events).toEqual([{ release: 'r2' }]);
  });

  test('is loaded as far as the old one was, before it takes its place', async () => {
    const { state, loads, opens, idNow, predictor } = holdingBackR2();
    await predictor('known');
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    expect(loads).toEqual(['r1 known', 'r2 known']);
    expect(await idNow()).toBe('r1');
    opens.shift()!();
    await settle();
    expect(await idNow()).toBe('r2');
    expect(loads).toEqual(['r1 known', 'r2 known']);
  });

  test('never takes a request by surprise: what it was given stays one release', async () => {
    const { state, serving, idNow } = swappable();
    const before = await serving.current();
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    expect(before.manifest.id).toBe('r1');
    await expect(before.part('cold-user')).resolves.toMatchObject({ model: 'cold-user' });
    expect(await idNow()).toBe('r2');
  });

  test('is waited for by nobody, and a look that never ends holds up nothing for long', async () => {
    let hang = true;
    const { state, opener, idNow } = swappable();
    const named = opener.named;
    opener.named = (known) => (hang && known ? new Promise(() => {}) : named(known));
    await idNow();
    state.named = { id: 'r2', version: 'v2' };
    for (state.time of [60_000, 120_000, 179_999]) {
      expect(await idNow()).toBe('r1');
      await settle();
    }
    hang = false;
    state.time = 180_000;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r2');
  });

  test('that a frozen look finds late does not undo a later swap', async () => {
    const { state, opener, idNow } = swappable();
    await idNow();
    let thaw: (named: Named) => void = () => {};
    const named = opener.named;
    opener.named = () => new Promise((done) => (thaw = done));
    state.time = 60_000;
    await idNow();
    opener.named = named;
    state.named = { id: 'r3', version: 'v3' };
    state.time = 180_000;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r3');
    thaw({ id: 'r2', version: 'v2' });
    await settle();
    expect(await idNow()).toBe('r3');
  });
});

describe('what is loaded', () => {
  test('what is asked of the old release while the new one loads is loaded of the new one, too', async () => {
    const { state, loads, opens, idNow, predictor } = holdingBackR2();
    await predictor('known');
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    await predictor('cold-user');
    opens.shift()!();
    await settle();
    expect(await idNow()).toBe('r1');
    opens.shift()!();
    await settle();
    expect(await idNow()).toBe('r2');
    expect(loads).toEqual(['r1 known', 'r2 known', 'r1 cold-user', 'r2 cold-user']);
  });

  test('a pointer that changes and names the same release: nothing', async () => {
    const { state, loads, opener, events, predictor } = swappable();
    const release = opener.release;
    let opened = 0;
    opener.release = (id) => {
      opened++;
      return release(id);
    };
    const before = await predictor('known');
    state.named = { id: 'r1', version: 'v2' };
    for (state.time of [60_000, 120_000]) {
      await predictor('known');
      await settle();
    }
    expect(await predictor('known')).toBe(before);
    expect({ opened, loads, events, looks: state.looks }).toEqual({
      opened: 1,
      loads: ['r1 known'],
      events: [],
      looks: 3,
    });
  });

  test('at first, what the pointer names then, if its release is erased after it was read', async () => {
    const { state, opener, idNow } = swappable();
    const release = opener.release;
    opener.release = async (id) => {
      if (id === 'r2') return release(id);
      state.named = { id: 'r2', version: 'v2' };
      throw new ReleaseError('there is no such release');
    };
    expect(await idNow()).toBe('r2');
  });
});

describe('a release that cannot serve', () => {
  const broken = new ReleaseError('an object is missing');

  test.each<[string, Partial<Opener<Fake, FakeParts>>]>([
    ['whose manifest is not readable', { release: () => Promise.reject(broken) }],
    ['with a model that does not open', { part: () => Promise.reject(broken) }],
  ])('%s: the old one goes on, that is told once, and it is not asked for again', async (_, failing) => {
    const { state, opener, events, idNow, predictor } = swappable();
    await predictor('known');
    Object.assign(opener, failing);
    state.named = { id: 'r2', version: 'v2' };
    for (state.time of [60_000, 120_000, 180_000]) {
      expect(await idNow()).toBe('r1');
      await settle();
    }
    expect(events).toEqual([{ release: 'r2', error: broken }]);
    Object.assign(opener, swappable().opener, { named: opener.named });
    state.named = { id: 'r3', version: 'v3' };
    state.time = 240_000;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r3');
  });

  test('is tried again after an hour: its objects may be back', async () => {
    const { state, opener, events, idNow, predictor } = swappable();
    const working = opener.part;
    await predictor('known');
    opener.part = () => Promise.reject(broken);
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    opener.part = working;
    state.time = 3_659_999;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r1');
    state.time = 3_719_999;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r2');
    expect(events).toEqual([{ release: 'r2', error: broken }, { release: 'r2' }]);
  });

  test('that a frozen look finds late is not told of: a later look has found another one', async () => {
    const { state, opener, events, idNow } = swappable();
    await idNow();
    const release = opener.release;
    let thaw = () => {};
    opener.release = () => new Promise((_, reject) => (thaw = () => reject(broken)));
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    opener.release = release;
    state.named = { id: 'r3', version: 'v3' };
    state.time = 180_000;
    await idNow();
    await settle();
    thaw();
    await settle();
    expect(await idNow()).toBe('r3');
    expect(events).toEqual([{ release: 'r3' }]);
  });

  test('for want of the store is no such release: it is looked for again', async () => {
    let fails = true;
    const { state, opener, events, idNow } = swappable();
    const { release } = opener;
    opener.release = (id) =>
      fails && id === 'r2' ? Promise.reject(new StoreError('timed out')) : release(id);
    await idNow();
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    await settle();
    expect([await idNow(), events]).toEqual(['r1', []]);
    fails = false;
    state.time = 120_000;
    await idNow();
    await settle();
    expect(await idNow()).toBe('r2');
  });
});

describe('a release that is gone while it serves', () => {
  test('is exchanged at once, if another one serves', async () => {
    const { state, serving, idNow } = swappable();
    const before = await serving.current();
    expect(await serving.renew(before)).toBe(false);
    state.named = { id: 'r2', version: 'v2' };
    expect(await serving.renew(before)).toBe(true);
    expect(await idNow()).toBe('r2');
    // Whoever comes later with the old one need not look again.
    const { looks } = state;
    expect(await serving.renew(before)).toBe(true);
    expect(state.looks).toBe(looks);
  });

  test('is looked for once, however many requests miss it', async () => {
    const { state, serving, loads, events, predictor } = swappable();
    await predictor('known');
    const before = await serving.current();
    state.named = { id: 'r2', version: 'v2' };
    const renewed = await Promise.all(Array.from({ length: 50 }, () => serving.renew(before)));
    expect(new Set(renewed)).toEqual(new Set([true]));
    expect({ looks: state.looks, loads, events }).toEqual({
      looks: 2,
      loads: ['r1 known', 'r2 known'],
      events: [{ release: 'r2' }],
    });
  });

  test('is looked for beside a look that is under way, and the two swap once', async () => {
    const { state, serving, opener, events, idNow } = swappable();
    const before = await serving.current();
    const release = opener.release;
    const opens: (() => void)[] = [];
    opener.release = async (id) => {
      await new Promise<void>((done) => opens.push(done));
      return release(id);
    };
    state.named = { id: 'r2', version: 'v2' };
    state.time = 60_000;
    await idNow();
    const renewed = serving.renew(before);
    await settle();
    opens.shift()!();
    await settle();
    const swapped = await serving.current();
    opens.shift()!();
    expect(await renewed).toBe(true);
    expect(await serving.current()).toBe(swapped);
    expect(events).toEqual([{ release: 'r2' }]);
  });
});
