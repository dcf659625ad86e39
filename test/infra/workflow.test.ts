import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Answers, type Failure, type Run, runMachine } from './state-machine.ts';
import { synth } from './synth.ts';
import { type Json, onlyResource, render } from './template.ts';

let definition: Json;

const definitionOf = (context: Readonly<Record<string, string>>) =>
  JSON.parse(
    render(onlyResource(synth(context).service, 'AWS::StepFunctions::StateMachine').DefinitionString),
  );

beforeAll(() => {
  definition = definitionOf({});
});

const run = (answers: Answers): Promise<Run> => runMachine(definition, { ...told, ...answers }, 'run-1');

const done: Answer = { result: { Tasks: [] } };
const told = { 'Tell of refusal': [{ result: {} }], 'Tell of failure': [{ result: {} }] };
const written = (outcome: object): Answer => ({ result: { Body: JSON.stringify(outcome) } });
const stopped = (StopCode: string, StoppedReason: string): Failure => ({
  error: 'States.TaskFailed',
  cause: JSON.stringify({ LastStatus: 'STOPPED', StopCode, StoppedReason }),
});
const reclaimed = stopped('SpotInterruption', 'Your Spot Task was interrupted.');
const noCapacity = stopped(
  'TaskFailedToStart',
  'Capacity is unavailable at this time. Please try again later',
);
const promoted = written({
  formatVersion: 1,
  outcome: 'promoted',
  release: 'r2',
  previous: 'r1',
  reasons: [],
});
const refusal = {
  formatVersion: 1,
  outcome: 'refused',
  release: 'r2',
  previous: 'r1',
  reasons: ['known is worse by 0.02', 'cold-user loses to damped biases'],
};

test('a promoted release is the end of it', async () => {
  const { path, calls, end } = await run({ Train: [done], 'Read outcome': [promoted] });
  expect(path).toEqual(['Begin', 'Train', 'Read outcome', 'Promoted?', 'Promoted']);
  expect(end).toMatchObject({ status: 'succeeded' });
  expect(calls['Read outcome']).toEqual([{ Bucket: '<MarqueeStore>', Key: 'outcomes/run-1.json' }]);
});

test('the task runs once, in public subnets, under the name of the run', async () => {
  const { calls } = await run({ Train: [done], 'Read outcome': [promoted] });
  expect(calls.Train).toEqual([
    {
      Cluster: expect.stringMatching(/^<TrainingWorkflowCluster\w+\.Arn>$/),
      TaskDefinition: expect.stringMatching(/^MarqueeTrainingTaskDefinition/),
      LaunchType: 'FARGATE',
      PlatformVersion: '1.4.0',
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          AssignPublicIp: 'ENABLED',
          Subnets: [expect.stringContaining('publicSubnet1'), expect.stringContaining('publicSubnet2')],
          SecurityGroups: [expect.stringContaining('Egress')],
        },
      },
      Overrides: {
        ContainerOverrides: [{ Name: 'training', Environment: [{ Name: 'MARQUEE_RUN', Value: 'run-1' }] }],
      },
    },
  ]);
  expect(definition.States.Train.Resource).toMatch(/:states:::ecs:runTask\.sync$/);
});

test('a refused release is told with its reasons, and is no failure', async () => {
  const { path, calls, end } = await run({ Train: [done], 'Read outcome': [written(refusal)] });
  expect(path.slice(-3)).toEqual(['Promoted?', 'Tell of refusal', 'Refused']);
  expect(end).toMatchObject({ status: 'succeeded' });
  const [{ Message, Subject }] = calls['Tell of refusal'];
  expect(Subject).toBe('Marquee: a release was refused');
  expect(Message.split('\n').slice(0, 3)).toEqual([
    'Training run run-1 produced release r2, which the gate refused:',
    '- known is worse by 0.02',
    '- cold-user loses to damped biases',
  ]);
});

test('one reason is a list too', async () => {
  const one = written({ ...refusal, reasons: ['known is worse by 0.02'] });
  const { calls } = await run({ Train: [done], 'Read outcome': [one] });
  expect(calls['Tell of refusal'][0].Message).toContain(
    '\n- known is worse by 0.02\nThe live release stays live',
  );
});

describe.each<[string, Failure]>([
  ['Spot took the machine back', reclaimed],
  ['there is no capacity', noCapacity],
  [
    'RunTask itself says that there is no capacity',
    { error: 'ECS.AmazonECSException', cause: 'Capacity is unavailable at this time.' },
  ],
])('where %s', (_, loss) => {
  test('the task runs again, after pauses that double', async () => {
    const { path, pauses, end } = await run({ Train: [loss, loss, done], 'Read outcome': [promoted] });
    expect(path.filter((state) => state === 'Train')).toHaveLength(3);
    expect(pauses).toEqual([120, 240]);
    expect(end).toMatchObject({ status: 'succeeded' });
  });

  test('five attempts are enough', async () => {
    const { calls, pauses, end } = await run({ Train: [loss] });
    expect(calls.Train).toHaveLength(5);
    expect(pauses).toEqual([120, 240, 480, 960]);
    expect(end).toMatchObject({ status: 'failed', error: loss.error });
    expect(calls['Tell of failure'][0].Message).toContain('failed at attempt 5');
  });
});

describe.each<[string, Failure]>([
  ['the container fails', { error: 'States.TaskFailed', cause: '{"StopCode":"EssentialContainerExited"}' }],
  [
    'the image cannot be had',
    {
      error: 'States.TaskFailed',
      cause: '{"StopCode":"TaskFailedToStart","StoppedReason":"CannotPullContainerError"}',
    },
  ],
  ['it takes too long', { error: 'States.Timeout' }],
  [
    'a right is missing',
    { error: 'ECS.AccessDeniedException', cause: 'not authorized to perform: ecs:RunTask' },
  ],
])('where %s', (_, failure) => {
  test('nothing runs again, and somebody is told', async () => {
    const { path, calls, end } = await run({ Train: [failure] });
    expect(path).toEqual(['Begin', 'Train', 'No machine?', 'Tell of failure', 'Failed']);
    const [{ Message, TopicArn }] = calls['Tell of failure'];
    expect(Message).toContain(`Training run run-1 failed at attempt 1: ${failure.error}`);
    expect(Message).toMatch(/Its log is in <TrainingTaskLog\w+>/);
    expect(Message.endsWith(failure.cause ?? '\n')).toBe(true);
    expect(TopicArn).toMatch(/^<Notices\w+>$/);
    expect(end).toMatchObject({ status: 'failed', error: failure.error });
  });
});

test('a task that ended well without an outcome has failed', async () => {
  const missing = { error: 'S3.NoSuchKeyException', cause: 'The specified key does not exist.' };
  const { path, calls, end } = await run({ Train: [done], 'Read outcome': [missing] });
  expect(calls['Read outcome']).toHaveLength(5);
  expect(path.slice(-2)).toEqual(['Tell of failure', 'Failed']);
  expect(end).toMatchObject({ status: 'failed', error: 'S3.NoSuchKeyException' });
});

test('an outcome that is neither has failed', async () => {
  const odd = written({ outcome: 'lost' });
  const { path, calls, end } = await run({ Train: [done], 'Read outcome': [odd] });
  expect(path.slice(-3)).toEqual(['Unknown outcome', 'Tell of failure', 'Failed']);
  expect(calls['Tell of failure'][0].Message).toContain('{"outcome":"lost"}');
  expect(end).toMatchObject({ status: 'failed', error: 'Marquee.UnknownOutcome' });
});

test('a store that stumbles when the outcome is read makes no failure', async () => {
  const slow = { error: 'S3.S3Exception', cause: 'Please reduce your request rate.' };
  const { end } = await run({ Train: [done], 'Read outcome': [slow, slow, promoted] });
  expect(end).toMatchObject({ status: 'succeeded' });
});

test('an attempt has the time that the deployer gives it, and the run that of all attempts', () => {
  const { States, TimeoutSeconds } = definitionOf({ hours: '2' });
  expect(States.Train.TimeoutSeconds).toBe(2 * 3600);
  expect(TimeoutSeconds).toBe(5 * 2 * 3600 + (120 + 240 + 480 + 960) + 30 * 60);
});

test('-c spot=true asks for Spot', () => {
  const { Arguments } = definitionOf({ spot: 'true' }).States.Train;
  expect(Arguments.CapacityProviderStrategy).toEqual([{ CapacityProvider: 'FARGATE_SPOT', Weight: 1 }]);
  expect(Arguments.LaunchType).toBeUndefined();
});
