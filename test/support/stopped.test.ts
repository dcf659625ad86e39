import { expect, test } from '@jest/globals';
import type { Store } from '../../model/stores/store.ts';
import { isWrite } from './intercepted.ts';
import { MemoryStore } from './memory-store.ts';
import { stopAt } from './stopped.ts';

/** Creates four objects, reads between them, and tidies up if anything is thrown. */
async function work(store: Store): Promise<void> {
  try {
    for (const key of ['a', 'b', 'c', 'd']) {
      await store.create(key, Uint8Array.of(1));
      await store.get(key);
    }
  } catch {
    await store.erase('a');
  }
}

const leftBy = async (...[number, options]: [number, Parameters<typeof stopAt>[3]?]) => {
  const store = new MemoryStore();
  await stopAt(number, store, work, options);
  return [...store.objects.keys()];
};

test('work stops before its call of that number, and nothing is tidied up', async () => {
  expect(await leftBy(1)).toEqual([]);
  expect(await leftBy(3)).toEqual(['a']);
  expect(await leftBy(4)).toEqual(['a', 'b']);
});

test('or within it, when the store has done it and the work does not know', async () => {
  expect(await leftBy(1, { within: true })).toEqual(['a']);
  expect(await leftBy(3, { within: true, counts: isWrite })).toEqual(['a', 'b', 'c']);
});

test('calls that do not count go on', async () => {
  expect(await leftBy(3, { counts: isWrite })).toEqual(['a', 'b']);
});

test('work that makes fewer calls comes to its end', async () => {
  expect(await leftBy(9)).toEqual(['a', 'b', 'c', 'd']);
});
