import { expect, test } from '@jest/globals';
import type { Call } from './intercepted.ts';
import { fewSteps, sampleSteps, stepsOf } from './soak.ts';

type Made = Pick<Call, 'method' | 'key'>;
const call = (method: Call['method'], key: string): Made => ({ method, key });
const objects = ['a.bin', 'known/b.bin', 'known/c.bin', 'd.bin', 'e.bin', 'f.bin'];
const calls = [
  call('get', 'current.json'),
  ...objects.map((path) => call('create', `releases/2026-1/${path}`)),
  call('create', 'releases/2026-1/manifest.json'),
  call('list', 'releases/'),
  call('replace', 'current.json'),
  ...objects.map((path) => call('erase', `releases/2025-9/${path}`)),
];
const numbersOf = (made: readonly Made[], all: boolean) =>
  sampleSteps(stepsOf(made), all).map(({ number }) => number);

test('a soak takes every step', () => {
  expect(numbersOf(calls, true)).toEqual(calls.map((_, i) => i + 1));
});

test('a sample takes the first and the last write of each kind, and the one in the middle', () => {
  expect(numbersOf(calls, false)).toEqual([2, 7, 8, 10, 11, 16]);
  const same = Array.from({ length: 9 }, () => call('create', 'a/1'));
  expect(numbersOf(same, false)).toEqual([1, 5, 9]);
});

test('a few are the first write, the one in the middle and the last; all in a soak', () => {
  const few = (made: readonly Made[], all: boolean) =>
    fewSteps(stepsOf(made), all).map(({ number }) => number);
  expect(few(calls, false)).toEqual([2, 10, 16]);
  expect(few(calls, true)).toEqual(numbersOf(calls, true));
  for (const count of [0, 1, 2]) expect(few(calls.slice(1, 1 + count), false)).toHaveLength(count);
});

test.each([0, 1, 2])('a sample of %i writes is all of them', (count) => {
  const writes = Array.from({ length: count }, () => call('create', 'a/1'));
  expect(numbersOf(writes, false)).toEqual(numbersOf(writes, true));
});

test('ids do not make another kind, methods and objects do', () => {
  const steps = stepsOf([
    call('create', 'ratings/users/7/a1.json'),
    call('create', 'ratings/users/8/b2.json'),
    call('remove', 'ratings/users/8/b2.json'),
    call('create', 'ratings/users/8/history.json'),
  ]);
  expect(steps.map(({ kind }) => kind)).toEqual([
    'create ratings/users/#/#',
    'create ratings/users/#/#',
    'remove ratings/users/#/#',
    'create ratings/users/#/history.json',
  ]);
});
