import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Answers, type Failure, runMachine } from '../state-machine.ts';
import { synth } from '../synth.ts';
import { type Json, onlyResource, render } from '../template.ts';
import { readTask } from './containers.ts';

let definition: Json;

const definitionOf = (context: Readonly<Record<string, string>>) =>
  JSON.parse(
    render(onlyResource(synth(context).service, 'AWS::StepFunctions::StateMachine').DefinitionString),
  );

beforeAll(() => {
  definition = definitionOf({ parallel: '4', effort: 'default' });
});

const done: Answer = { result: { LastStatus: 'STOPPED' } };
const written = (object: object): Answer => ({ result: { Body: JSON.stringify(object) } });
const promoted = written({ outcome: 'promoted', release: 'r2', reasons: [] });
const stopped = (StopCode: string): Failure => ({
  error: 'States.TaskFailed',
  cause: JSON.stringify({ LastStatus: 'STOPPED', StopCode }),
});
const reclaimed = stopped('SpotInterruption');
const failed = stopped('EssentialContainerExited');
const missing: Failure = { error: 'S3.NoSuchKeyException', cause: 'The specified key does not exist.' };

/** Runs the workflow with tasks that end as `perform` says, and notes them as they begin and how many run at once. */
async function run(
  perform: (name: string, attempt: number) => Answer | Promise<Answer>,
  answers: Answers = {},
  aborted?: AbortSignal,
) {
  const begun: string[] = [];
  let running = 0;
  let most = 0;
  const doJobs = async (args: Json): Promise<Answer> => {
    const [name] = readTask(args).jobs;
    begun.push(name);
    most = Math.max(most, ++running);
    // A turn of the event loop, in which others begin.
    await new Promise(setImmediate);
    const answer = await perform(name, begun.filter((one) => one === name).length);
    running--;
    return answer;
  };
  const told = { 'Tell of refusal': [{ result: {} }], 'Tell of failure': [{ result: {} }] };
  const all = { 'Do jobs': doJobs, 'Read outcome': [promoted], ...told, ...answers };
  const result = await runMachine(definition, all, 'run-1', aborted);
  return { ...result, begun, most };
}

const stages = [
  ['prepare'],
  [1, 2, 3, 4, 5].map((number) => `known/chain-${number}`),
  ['cold-movie', 'cold-user'].flatMap((model) => [1, 2, 3].map((number) => `${model}/member-${number}`)),
  ['lists'],
  ['known/factors', 'cold-movie/model', 'cold-user/model'],
  ['known/member-1', 'known/member-2'],
  ['known/model'],
  ['publish'],
];

test('all well: every job is done once, stage by stage, four at once at most', async () => {
  const { path, begun, most, calls, pauses, end } = await run(() => done);
  const round = ['Do stage', 'Another stage?'];
  expect(path).toEqual([
    'Begin',
    ...Array.from({ length: 6 }, () => round).flat(),
    'Read outcome',
    'Promoted?',
    'Promoted',
  ]);
  expect(begun).toEqual(stages.flat());
  expect(most).toBe(4);
  expect([pauses, end.status]).toEqual([[], 'succeeded']);
  const jobs = calls['Do jobs'].flatMap((args) => readTask(args).jobs);
  expect(jobs).toEqual(expect.arrayContaining(['known/answers', 'cold-movie/answers', 'cold-user/answers']));
  expect(new Set(jobs).size).toBe(jobs.length);
});

test('a task is told its jobs, its run and its size, and runs where the single task does', async () => {
  const { calls } = await run(() => done);
  const single = definitionOf({}).States.Train.Arguments;
  const args = calls['Do jobs'].find(({ Overrides }) =>
    Overrides.ContainerOverrides[0].Command.includes('known/model'),
  );
  expect(args).toEqual({
    ...single,
    TaskDefinition: expect.stringMatching(/^<TrainingTaskjobDefinition\w+>$/),
    Overrides: {
      Cpu: '1024',
      Memory: '4096',
      ContainerOverrides: [
        {
          Name: 'job',
          Command: ['node', ...flags, 'build/job.mjs', 'known/model', 'known/answers'],
          Environment: [{ Name: 'MARQUEE_RUN', Value: 'run-1' }],
        },
      ],
    },
  });
});

/** Of Node.js. */
const flags = ['--max-semi-space-size=2', '--enable-source-maps'];

test('a refused release is told, as ever', async () => {
  const refused = written({ outcome: 'refused', release: 'r2', reasons: ['known is worse by 0.02'] });
  const { calls, end } = await run(() => done, { 'Read outcome': [refused] });
  expect(end.status).toBe('succeeded');
  expect(calls['Tell of refusal'][0].Message).toContain('- known is worse by 0.02');
});

describe('where Spot takes back machines', () => {
  test('their tasks begin again after pauses that double, each by its own count, and all others once', async () => {
    const lost = ['known/chain-2', 'cold-user/member-3'];
    const { begun, pauses, end } = await run((name, attempt) =>
      lost.includes(name) && attempt < 3 ? reclaimed : done,
    );
    expect(end.status).toBe('succeeded');
    expect([...pauses].sort((a, b) => a - b)).toEqual([120, 120, 240, 240]);
    const times = (name: string) => begun.filter((one) => one === name).length;
    expect(lost.map(times)).toEqual([3, 3]);
    expect(begun).toHaveLength(stages.flat().length + 4);
    expect(begun.at(-1)).toBe('publish');
  });

  test('five attempts are enough', async () => {
    const { begun, calls, end } = await run((name) => (name === 'known/member-1' ? reclaimed : done), {
      'Read failure': [missing],
    });
    expect(begun.filter((name) => name === 'known/member-1')).toHaveLength(5);
    expect(end).toMatchObject({ status: 'failed', error: 'States.TaskFailed' });
    expect(calls['Tell of failure'][0].Message).toContain(
      'The task of known/member-1 failed at attempt 5: {"LastStatus":"STOPPED","StopCode":"SpotInterruption"}',
    );
  });
});

test('a task that ECS was asked for among too many is asked for again', async () => {
  const throttled = {
    error: 'ECS.AmazonECSException',
    cause: 'Rate exceeded (Error Code: ThrottlingException)',
  };
  const { pauses, end } = await run((name, attempt) =>
    name === 'lists' && attempt === 1 ? throttled : done,
  );
  expect([pauses, end.status]).toEqual([[120], 'succeeded']);
});

describe('where a job fails for good in the middle of a stage', () => {
  const outOfData = { job: 'known/chain-4', message: 'DataError: there is nothing to learn from' };
  const fails = (name: string) => (name === 'known/chain-4' ? failed : done);

  test('no task begins after it, nothing is published, and its own error is told', async () => {
    const { path, begun, calls, end } = await run(fails, { 'Read failure': [written(outOfData)] });
    expect(path).toEqual([
      'Begin',
      'Do stage',
      'Another stage?',
      'Do stage',
      'Read failure',
      'Tell of failure',
      'Failed',
    ]);
    // Three had ended before it did, and made room for three more.
    expect(begun).toEqual(['prepare', ...stages[1], ...stages[2].slice(0, 2)]);
    expect(calls['Read failure']).toEqual([{ Bucket: '<MarqueeStore>', Key: 'runs/run-1/failure.json' }]);
    const lines = calls['Tell of failure'][0].Message.split('\n');
    expect(lines[0]).toBe('Training run run-1 failed: States.TaskFailed');
    expect(lines[1]).toBe('Job known/chain-4: DataError: there is nothing to learn from');
    expect(lines[2]).toMatch(/^Its log is in <TrainingTaskLog\w+>/);
    expect(lines[4]).toMatch(/^The task of known\/chain-4 failed at attempt 1: .*EssentialContainerExited/);
    expect(end).toMatchObject({ status: 'failed', error: 'States.TaskFailed' });
  });

  test('a job that could not tell is told by what ECS says', async () => {
    const { calls } = await run(fails, { 'Read failure': [missing] });
    expect(calls['Read failure']).toHaveLength(3);
    const [, line] = calls['Tell of failure'][0].Message.split('\n');
    expect(line).toBe('No job has told why: it was killed, or did not begin.');
  });

  test.each([
    ['it takes too long', { error: 'States.Timeout' }],
    ['it may not be run', { error: 'ECS.AccessDeniedException', cause: 'not authorized' }],
  ])('%s: that is told too', async (_, failure: Failure) => {
    const { calls, pauses, end } = await run((name) => (name === 'publish' ? failure : done), {
      'Read failure': [missing],
    });
    expect(pauses).toEqual([]);
    expect(end).toMatchObject({ status: 'failed', error: failure.error });
    expect(calls['Tell of failure'][0].Message).toContain(`failed: ${failure.error}`);
  });
});

test('a run that is aborted half way through a stage begins nothing more', async () => {
  const person = new AbortController();
  const { begun, path, end } = await run(
    (name) => {
      if (name === 'known/chain-3') person.abort();
      return done;
    },
    {},
    person.signal,
  );
  expect(end).toEqual({ status: 'aborted' });
  expect(path.at(-1)).toBe('Do stage');
  expect(begun.length).toBeLessThanOrEqual(1 + 2 + 4);
  expect(begun).not.toContain('known/factors');
});

test('a task has the time that the deployer gives it, and the run that of all attempts of all rounds', () => {
  const { States, TimeoutSeconds } = definitionOf({ parallel: '4', effort: 'default', hours: '2' });
  const attempts = 5 * 2 * 3600 + (120 + 240 + 480 + 960) + 30 * 60;
  expect(States['Do stage'].ItemProcessor.States['Do jobs'].TimeoutSeconds).toBe(2 * 3600);
  // Twelve tasks four at a time are three rounds; the other stages are one each.
  expect(TimeoutSeconds).toBe((1 + 3 + 1 + 1 + 1 + 1) * attempts);
});
