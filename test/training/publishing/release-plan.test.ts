import { expect, test } from '@jest/globals';
import { modelNames } from '../../../model/release/names.ts';
import { configurationOf } from '../../../training/models/configuration.ts';
import { releasePlan } from '../../../training/publishing/release-plan.ts';

const efforts = ['quick', 'default', 'thorough'] as const;
const prepared = ['data', ...modelNames.flatMap((model) => [`${model}/task`, `${model}/held-out`])];

test.each(efforts)('%s: each job comes after those that it reads, and every result is of use', (effort) => {
  const plan = releasePlan(configurationOf(effort), 1);
  const there = new Set(prepared);
  const read = new Set<string>();
  for (const { name, reads } of plan) {
    for (const one of Object.values(reads).flat()) {
      expect([name, one, there.has(one)]).toEqual([name, one, true]);
      read.add(one);
    }
    expect(there.has(name)).toBe(false);
    there.add(name);
  }
  // The publication reads these.
  const published = [
    'data',
    'lists',
    ...modelNames.flatMap((model) => [`${model}/model`, `${model}/answers`]),
  ];
  expect([...there].filter((name) => !read.has(name) && !published.includes(name))).toEqual([]);
});

test('an effort has as many chains and networks as its configuration says', () => {
  const configuration = configurationOf('thorough');
  const plan = releasePlan(configuration, 1);
  const count = (kind: string) => plan.filter((job) => job.kind === kind).length;
  const members = modelNames.reduce((sum, model) => sum + configuration.networks[model].members, 0);
  expect([count('chain'), count('member')]).toEqual([configuration.factors.folds, members]);
});
