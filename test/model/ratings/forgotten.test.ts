import { expect, test } from '@jest/globals';
import { addForgotten, ForgottenReader, readForgotten } from '../../../model/ratings/forgotten.ts';
import { forgottenKey } from '../../../model/ratings/layout.ts';
import { intercepted } from '../../support/intercepted.ts';
import { MemoryStore } from '../../support/memory-store.ts';

test('knows whom it holds and nobody else', async () => {
  const store = new MemoryStore();
  expect((await readForgotten(store)).has(7)).toBe(false);
  await addForgotten(store, 7, 100);
  await addForgotten(store, 77, 50);
  const list = await readForgotten(store);
  expect([7, 77, 777, 1].map((user) => list.has(user))).toEqual([true, true, false, false]);
  expect([list.size, list.latest]).toEqual([2, 100]);
});

test('holds a user once, and nobody’s id in clear', async () => {
  const store = new MemoryStore();
  for (let i = 0; i < 3; i++) await addForgotten(store, 1_234_567_890, i);
  expect((await readForgotten(store)).size).toBe(1);
  expect(Buffer.from(store.objects.get(forgottenKey)!).toString()).not.toContain('1234567890');
});

test('two stores hide the same user differently', async () => {
  const [one, other] = [new MemoryStore(), new MemoryStore()];
  for (const store of [one, other]) await addForgotten(store, 7, 1);
  const hashOf = (store: MemoryStore) =>
    JSON.parse(Buffer.from(store.objects.get(forgottenKey)!).toString()).users[0];
  expect(hashOf(one)).not.toBe(hashOf(other));
});

test('of many who are added at once none is lost', async () => {
  const store = new MemoryStore();
  await Promise.all(Array.from({ length: 8 }, (_, i) => addForgotten(store, i + 1, i)));
  expect((await readForgotten(store)).size).toBe(8);
});

test('a reader asks for the list again only when it has changed', async () => {
  const store = new MemoryStore();
  const answers: unknown[] = [];
  const watched = intercepted(store, async (_call, run) => {
    const answer = await run();
    answers.push(answer);
    return answer;
  });
  const reader = new ForgottenReader(watched);
  expect((await reader.read()).size).toBe(0);
  await addForgotten(store, 7, 1);
  expect((await reader.read()).has(7)).toBe(true);
  expect((await reader.read()).has(7)).toBe(true);
  expect(answers.at(-1)).toBe('not-modified');
});
