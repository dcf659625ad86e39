import { afterAll, expect, test } from '@jest/globals';
import { pointerKey, releasesPrefix } from '../../../model/release/layout.ts';
import { openCurrent, verifyRelease } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import type { GateOptions } from '../../../training/judging/gate/rule.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { trainRelease } from '../../../training/publishing/train-release.ts';
import { quickPool } from '../../programs/built.ts';
import { type Call, callsOf, intercepted, isWrite } from '../../support/intercepted.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { patience, soak } from '../../support/soak.ts';
import { stopAt } from '../../support/stopped.ts';
import { useWasm } from '../../support/wasm.ts';
import { silent, smallConfiguration, smallData } from '../small.ts';
import { anyGate } from './tiny.ts';
import { variantOf } from './variants.ts';

// A task that comes twice: both publish the very same release, and each must be told that it serves.
await useWasm();
const data = await smallData();
const pool = quickPool();
const release = await trainRelease(data, smallConfiguration(), 1, pool, silent);
afterAll(() => pool.close());

const gate: GateOptions = { ...anyGate, tolerance: 2 };
const before = variantOf(release, { off: 0.5 });
const between = variantOf(release, { off: 0.5 });
const twice = variantOf(release);
const { id } = twice.description;

const publish = (store: Store) => publishRelease(twice, data, store, { ...gate, repeatable: true });

async function filled(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await publishRelease(before, data, store, gate);
  return store;
}

/** What others do of the same release while a publication waits. */
const others: Record<string, (store: Store) => Promise<unknown>> = {
  'publishes it': publish,
  'dies with its manifest written': (store) =>
    stopAt(1, store, publish, { counts: ({ method, key }) => isWrite({ method }) && key === pointerKey }),
  'publishes it over another release': async (store) => {
    await publishRelease(between, data, store, gate);
    await publish(store);
  },
};

test.each(Object.keys(others))(
  'wherever one waits while another %s, it serves, and both are told so',
  async (name) => {
    const calls = await callsOf(await filled(), publish);
    for (const { number } of calls.filter(isTried)) {
      const store = await filled();
      const waiting = intercepted(store, async (call, run) => {
        if (call.number === number) await others[name](store);
        return run();
      });
      const { outcome, manifest } = await publish(waiting);
      expect([number, outcome, manifest.id]).toEqual([number, 'promoted', id]);
      const current = (await openCurrent(store))!;
      await verifyRelease(current);
      expect(current.manifest).toEqual(manifest);
      expect(manifest.gate).toMatchObject({ outcome: 'passed' });
      expect(JSON.stringify(manifest.gate)).not.toContain(id);
    }
  },
  patience,
);

/** Objects are many and alike; what is said of the release as a whole is not. */
const isTried = ({ number, key }: Call) =>
  soak || number === 1 || key.endsWith('.json') || key === releasesPrefix;
