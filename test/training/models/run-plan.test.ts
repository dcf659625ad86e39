import { expect, test } from '@jest/globals';
import type { PlannedJob } from '../../../training/models/plan.ts';
import { runInMemory } from '../../../training/models/run-plan.ts';

const job = (name: string, reads: PlannedJob['reads'], settings = {}): PlannedJob => ({
  name,
  kind: 'sum',
  reads,
  settings,
});

const plan = [
  job('ab', { one: 'a', others: ['b'] }),
  job('abb', { one: 'ab', others: ['b'] }),
  job('total', { one: 'abb', others: ['ab', 'c'] }, { plus: 100 }),
];

interface Taken {
  readonly one: number;
  readonly others: readonly number[];
  readonly plus?: number;
}

const add = async (_: PlannedJob, taken: Readonly<Record<string, unknown>>) => {
  const { one, others, plus = 0 } = taken as unknown as Taken;
  return others.reduce((sum, other) => sum + other, one + plus);
};

const given = () =>
  new Map([
    ['a', 1],
    ['b', 2],
    ['c', 30],
  ] as [string, unknown][]);

test('each job takes the values that it reads, and its settings', async () => {
  const values = given();
  await runInMemory(plan, values, ['total'], add);
  expect(values.get('total')).toBe(5 + 3 + 30 + 100);
});

test('values are dropped after their last reader, unless they are wanted', async () => {
  const values = given();
  const there: string[][] = [];
  await runInMemory(plan, values, ['c', 'ab', 'total'], (one, taken) => {
    there.push([...values.keys()].sort());
    return add(one, taken);
  });
  expect(there).toEqual([
    ['a', 'b', 'c'],
    ['ab', 'b', 'c'],
    ['ab', 'abb', 'c'],
  ]);
  expect([...values.keys()].sort()).toEqual(['ab', 'c', 'total']);
});

test('a value that no job reads stays', async () => {
  const values = new Map<string, unknown>([
    ['a', 1],
    ['b', 2],
    ['unread', 3],
  ]);
  await runInMemory(plan.slice(0, 1), values, [], add);
  expect([...values.keys()].sort()).toEqual(['ab', 'unread']);
});

test('a job that fails ends the plan with its error', async () => {
  const failing = async (one: PlannedJob, taken: Readonly<Record<string, unknown>>) => {
    if (one.name === 'abb') throw new Error('no sums today');
    return add(one, taken);
  };
  await expect(runInMemory(plan, given(), ['total'], failing)).rejects.toThrow('no sums today');
});
