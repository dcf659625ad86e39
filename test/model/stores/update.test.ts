import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../model/stores/store.ts';
import { StoreError } from '../../../model/stores/store.ts';
import { overtaken, retryOvertaken, swap, update } from '../../../model/stores/update.ts';
import { intercepted } from '../../support/intercepted.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const key = 'counter';
const count = (body: Uint8Array | undefined) => (body ? Number(Buffer.from(body).toString()) : 0);
const bytes = (value: number) => Buffer.from(String(value));
const increment = (store: Store) =>
  update(store, key, (stored) => {
    const result = count(stored?.body) + 1;
    return { body: bytes(result), result };
  });

describe('an update', () => {
  test('creates what is not there, replaces what is, and returns what was written', async () => {
    const store = new MemoryStore();
    expect(await increment(store)).toBe(1);
    expect(await increment(store)).toBe(2);
    expect(count((await store.get(key))!.body)).toBe(2);
  });

  test('writes nothing where nothing changes', async () => {
    const store = intercepted(new MemoryStore(), ({ method }, run) => {
      if (method !== 'get') throw new Error('must not write');
      return run();
    });
    expect(await update(store, key, () => ({ result: 'nothing' }))).toBe('nothing');
  });

  test('is lost to nobody: twenty at once count to twenty, each with a number of its own', async () => {
    const store = new MemoryStore();
    const results = await Promise.all(Array.from({ length: 20 }, () => increment(store)));
    expect(results.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('is made anew from what somebody else has written', async () => {
    const plain = new MemoryStore();
    let others = 0;
    const store = intercepted(plain, async ({ method }, run) => {
      if (method !== 'get' && others++ < 3) await increment(plain);
      return run();
    });
    expect(await increment(store)).toBe(4);
  });

  test('gives up if others never stop, and says of what and what to do', async () => {
    const plain = new MemoryStore();
    const store = intercepted(plain, async ({ method }, run) => {
      if (method !== 'get') await increment(plain);
      return run();
    });
    const giveUp = update(store, key, (stored) => ({ body: bytes(1), result: stored }), {
      advice: 'Wait a bit.',
    });
    await expect(giveUp).rejects.toThrow(StoreError);
    await expect(giveUp).rejects.toThrow(
      `Other processes keep changing counter in ${store.url}. Wait a bit.`,
    );
  });

  test('whose change fails writes nothing', async () => {
    const store = new MemoryStore();
    const failing = update(store, key, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await store.get(key)).toBeUndefined();
  });
});

test('a swap is made under its condition alone', async () => {
  const store = new MemoryStore();
  expect(await swap(store, key, bytes(1), undefined)).toBe(true);
  expect(await swap(store, key, bytes(2), undefined)).toBe(false);
  const { version } = (await store.get(key))!;
  expect(await swap(store, key, bytes(3), version)).toBe(true);
  expect(await swap(store, key, bytes(4), version)).toBe(false);
  expect(count((await store.get(key))!.body)).toBe(3);
});

test('attempts end with the first that is not overtaken', async () => {
  let attempts = 0;
  const attempt = async () => (++attempts < 4 ? overtaken : attempts);
  expect(await retryOvertaken('it', attempt)).toBe(4);
});
