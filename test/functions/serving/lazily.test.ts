import { expect, test } from '@jest/globals';
import { lazily, shared } from '../../../functions/serving/lazily.ts';

/** Loads that tests end one by one, and a clock that they set. */
function loads() {
  const begun: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const state = { time: 0 };
  const load = () =>
    new Promise<string>((resolve, reject) => {
      begun.push({ resolve, reject });
    });
  return { begun, load, state, now: () => state.time };
}

test('what is loaded is loaded once, for those who wait and those who come later', async () => {
  const { begun, load, now } = loads();
  const get = lazily(load, now);
  const waiting = [get(), get()];
  begun[0].resolve('a');
  expect(await Promise.all([...waiting, get()])).toEqual(['a', 'a', 'a']);
  expect(begun).toHaveLength(1);
});

test('a failure goes to those who wait, and the next call tries again', async () => {
  const { begun, load, now } = loads();
  const get = lazily(load, now);
  const waiting = [get(), get()];
  begun[0].reject(new Error('no'));
  for (const one of waiting) await expect(one).rejects.toThrow('no');
  const again = get();
  begun[1].resolve('b');
  expect(await again).toBe('b');
});

test('a load that is stuck holds up those who wait, and nobody who comes ten seconds later', async () => {
  const { begun, load, state, now } = loads();
  const get = lazily(load, now);
  const stuck = get();
  state.time = 9_999;
  void get();
  expect(begun).toHaveLength(1);
  state.time = 10_000;
  const second = get();
  expect(begun).toHaveLength(2);
  begun[1].resolve('b');
  expect(await second).toBe('b');
  // It was not lost, only late: its callers get what the others have got.
  begun[0].resolve('a');
  expect(await Promise.all([stuck, get()])).toEqual(['b', 'b']);
});

test('a stuck load that fails late does not disturb the one that took its place', async () => {
  const { begun, load, state, now } = loads();
  const get = lazily(load, now);
  const stuck = get();
  state.time = 10_000;
  const second = get();
  begun[0].reject(new Error('late'));
  await expect(stuck).rejects.toThrow('late');
  const third = get();
  expect(begun).toHaveLength(2);
  begun[1].resolve('b');
  expect(await Promise.all([second, third])).toEqual(['b', 'b']);
});

test('work that is shared is done anew once it has ended', async () => {
  const { begun, load, now } = loads();
  const work = shared(load, now);
  const waiting = [work(), work()];
  begun[0].resolve('a');
  expect(await Promise.all(waiting)).toEqual(['a', 'a']);
  const again = work();
  begun[1].resolve('b');
  expect(await again).toBe('b');
});
