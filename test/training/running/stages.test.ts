import { describe, expect, test } from '@jest/globals';
import { configurationOf, type Effort } from '../../../training/models/configuration.ts';
import { releasePlan } from '../../../training/publishing/release-plan.ts';
import { stagesOf, widestStage } from '../../../training/running/run/stages.ts';

const job = (name: string, ...reads: string[]) => ({ name, reads: { those: reads } });
const namesOf = (stages: ReturnType<typeof stagesOf<ReturnType<typeof job>>>) =>
  stages.map((stage) => stage.map((jobs) => jobs.map(({ name }) => name).join(' ')));

test('what reads nothing of the plan comes first, whatever else it reads', () => {
  expect(namesOf(stagesOf([job('a', 'data'), job('b')]))).toEqual([['a', 'b']]);
});

test('a job comes as soon as the last of those that it reads has ended', () => {
  const plan = [job('a'), job('b'), job('c', 'a', 'b'), job('d', 'a'), job('e', 'c', 'd')];
  expect(namesOf(stagesOf(plan))).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('what goes on from one job alone, which nobody else reads, follows it', () => {
  expect(namesOf(stagesOf([job('a'), job('b', 'a'), job('c', 'b')]))).toEqual([['a b c']]);
  expect(namesOf(stagesOf([job('a'), job('b', 'a'), job('c', 'b', 'a')]))).toEqual([['a'], ['b'], ['c']]);
  expect(namesOf(stagesOf([job('a'), job('b', 'a'), job('c', 'a')]))).toEqual([['a'], ['b', 'c']]);
});

describe.each<[Effort, number[]]>([
  ['quick', [6, 1, 1, 1]],
  ['default', [12, 3, 2, 1]],
  ['thorough', [27, 3, 4, 1]],
])('the plan of a %s release', (effort, tasks) => {
  const plan = releasePlan(configurationOf(effort), 1);
  const stages = stagesOf(plan);

  test('needs so many machines, stage by stage', () => {
    expect(stages.map(({ length }) => length)).toEqual(tasks);
    expect(widestStage(plan)).toBe(Math.max(...tasks));
  });

  test('has every job once, after all that it reads', () => {
    const names = new Set(plan.map(({ name }) => name));
    const done = new Set<string>();
    for (const stage of stages) {
      const ended = stage.map((jobs) => {
        const before = new Set(done);
        for (const { name, reads } of jobs) {
          const needed = Object.values(reads)
            .flat()
            .filter((one) => names.has(one));
          expect(needed.filter((one) => !before.has(one))).toEqual([]);
          before.add(name);
        }
        return jobs.map(({ name }) => name);
      });
      for (const name of ended.flat()) done.add(name);
    }
    expect([...done].sort()).toEqual([...names].sort());
    expect(stages.flat(2)).toHaveLength(plan.length);
  });
});
