import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { imageCommands } from '../../../programs/commands.js';
import { synth } from '../synth.ts';
import { type Json, onlyResource, render, resources } from '../template.ts';

const root = new URL('../../../', import.meta.url);
let template: Template;

beforeAll(() => {
  template = synth({ parallel: '4' }).service;
});

const definitionsOf = (of: Template): Readonly<Record<string, Json>> => {
  const all = Object.entries(resources(of, 'AWS::ECS::TaskDefinition'));
  return Object.fromEntries(all.map(([id, one]) => [one.ContainerDefinitions[0].Name, { id, ...one }]));
};

const machineOf = (of: Template) =>
  JSON.parse(render(onlyResource(of, 'AWS::StepFunctions::StateMachine').DefinitionString));

/** Every task of the workflow, by the name of its first job. */
const tasksOf = (of: Template): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    machineOf(of)
      .States.Begin.Assign.stages.flat()
      .map((task: Json) => [task.jobs[0], task]),
  );

test('there is a definition for each role, of the same image and with the same log', () => {
  const definitions = definitionsOf(template);
  expect(Object.keys(definitions).sort()).toEqual(['job', 'prepare', 'publish']);
  const containers = Object.values(definitions).map((one) => one.ContainerDefinitions[0]);
  expect(new Set(containers.map(({ Image }) => JSON.stringify(Image))).size).toBe(1);
  const logs = containers.map(({ LogConfiguration }) => render(LogConfiguration.Options['awslogs-group']));
  expect(new Set(logs).size).toBe(1);
  expect(logs[0]).toMatch(/^<TrainingTaskLog\w+>$/);
  expect(new Set(Object.values(definitions).map((one) => render(one.TaskRoleArn))).size).toBe(3);
  expect(new Set(Object.values(definitions).map((one) => render(one.ExecutionRoleArn))).size).toBe(1);
});

test('the first job is told what to train on, and hands that on; the others know the store alone', () => {
  const told = Object.entries(definitionsOf(template)).map(([name, one]) => [
    name,
    one.ContainerDefinitions[0].Environment.map(({ Name }: Json) => Name).sort(),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    prepare: ['MARQUEE_DATA', 'MARQUEE_EFFORT', 'MARQUEE_KEEP', 'MARQUEE_STORE', 'MARQUEE_TOLERANCE'],
    job: ['MARQUEE_STORE'],
    publish: ['MARQUEE_STORE'],
  });
});

test('a task names the definition of its role with its revision: a deployment cannot change a run that goes on', () => {
  const ids = Object.fromEntries(Object.entries(definitionsOf(template)).map(([name, { id }]) => [name, id]));
  for (const task of Object.values(tasksOf(template))) expect(task.definition).toBe(`<${ids[task.name]}>`);
  const roles = Object.entries(tasksOf(template)).map(([job, { name }]) => [job, name]);
  expect(Object.fromEntries(roles)).toMatchObject({ prepare: 'prepare', lists: 'job', publish: 'publish' });
});

describe('sizes', () => {
  const sizesIn = (context: Readonly<Record<string, string>>) => {
    const tasks = tasksOf(synth({ parallel: '4', ...context }).service);
    return Object.fromEntries(
      ['prepare', 'known/chain-1', 'known/member-1', 'publish'].map((job) => [
        job,
        [tasks[job].cpu / 1024, tasks[job].memory / 1024],
      ]),
    );
  };

  test.each([
    [{}, [2, 8], [1, 4]],
    [{ cpu: '1', trainingMemory: '2' }, [1, 2], [1, 2]],
    [{ cpu: '4', trainingMemory: '30' }, [4, 30], [2, 15]],
    [{ cpu: '8', trainingMemory: '60' }, [8, 60], [4, 30]],
    [{ cpu: '16', trainingMemory: '72' }, [16, 72], [8, 36]],
  ])('with %p the ends have %p (vCPU, GB), the jobs between them %p', (context, ends, between) => {
    expect(sizesIn(context as Record<string, string>)).toEqual({
      prepare: ends,
      'known/chain-1': between,
      'known/member-1': between,
      publish: ends,
    });
  });
});

test('with -c spot=true chains and networks run on Spot, and nothing else', () => {
  const { service } = synth({ parallel: '4', spot: 'true' });
  const onSpot = Object.entries(tasksOf(service)).filter(([, { capacity }]) => capacity === 'FARGATE_SPOT');
  const kinds = new Set(onSpot.map(([job]) => job.replace(/-\d+$/, '')));
  expect(kinds).toEqual(new Set(['known/chain', 'known/member', 'cold-movie/member', 'cold-user/member']));
  const { Arguments } = machineOf(service).States['Do stage'].ItemProcessor.States['Do jobs'];
  expect(Arguments.CapacityProviderStrategy).toEqual([
    { CapacityProvider: '{% $task.capacity %}', Weight: 1 },
  ]);
  expect(Arguments.LaunchType).toBeUndefined();
  expect(Object.values(tasksOf(template)).map(({ capacity }) => capacity)).not.toContain('FARGATE_SPOT');
});

test('N tasks run at once, at most', () => {
  expect(machineOf(template).States['Do stage'].MaxConcurrency).toBe(4);
  expect(machineOf(synth({ parallel: '40' }).service).States['Do stage'].MaxConcurrency).toBe(40);
});

test('names of states are unique in the whole workflow, as Step Functions wants them', () => {
  const { States } = machineOf(template);
  const names = [...Object.keys(States), ...Object.keys(States['Do stage'].ItemProcessor.States)];
  expect(new Set(names).size).toBe(names.length);
});

test('the command is the one that the image has', () => {
  const { Arguments } = machineOf(template).States['Do stage'].ItemProcessor.States['Do jobs'];
  const [{ Command }] = Arguments.Overrides.ContainerOverrides;
  const [, start] = /^\{% \$append\((\[.*\]), \$task\.jobs\) %\}$/.exec(Command)!;
  const [program, ...args] = JSON.parse(start);
  const dockerfile = readFileSync(new URL('training/Dockerfile', root), 'utf8');
  const [, whole] = /^CMD (\[.*\])$/m.exec(dockerfile)!;
  expect([program, ...args.slice(0, -1)]).toEqual(JSON.parse(whole).slice(0, -1));
  const built = imageCommands.map((path) => `build/${basename(path, '.ts')}.mjs`);
  expect(built).toContain(args.at(-1));
});

test('with one task for everything there is no trace of this', () => {
  const { service } = synth({ parallel: '1' });
  expect(service.toJSON()).toEqual(synth().service.toJSON());
  expect(Object.keys(definitionsOf(service))).toEqual(['training']);
});
