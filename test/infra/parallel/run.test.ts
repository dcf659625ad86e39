import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jobAccess } from '../../../infra/store-access.ts';
import { RatingsLedger } from '../../../model/ratings/ledger.ts';
import { reportPath } from '../../../model/release/paths.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import type { Store } from '../../../model/stores/store.ts';
import { forgetUser } from '../../../training/publishing/forgetting/forget.ts';
import { pushDataset } from '../../../training/reading/data/stored/push.ts';
import { smallData } from '../../training/small.ts';
import { type Answer, runMachine } from '../state-machine.ts';
import { synth } from '../synth.ts';
import { type Json, onlyResource, render } from '../template.ts';
import { Containers, readTask, type Told } from './containers.ts';
import { rightsOf } from './permitted.ts';

// Tasks that really do their jobs, each with the rights of its role; one test goes on from the one before.
const containers = new Containers();
const folder = mkdtempSync(join(tmpdir(), 'marquee-parallel-'));
const patience = 120_000;
const smooth = join(folder, 'smooth');
const [ann, bob] = [1_000_000_001, 1_000_000_002];
let definition: Json;

beforeAll(() => {
  const { service } = synth({ parallel: '3', effort: 'quick', spot: 'true' });
  const machine = onlyResource(service, 'AWS::StepFunctions::StateMachine');
  definition = JSON.parse(render(machine.DefinitionString));
});

afterAll(() => {
  containers.stop();
  rmSync(folder, { recursive: true });
});

const ended: Answer = { result: {} };
const reclaimed: Answer = {
  error: 'States.TaskFailed',
  cause: '{"StopCode":"SpotInterruption","StoppedReason":"Your Spot Task was interrupted."}',
};

test(
  'a training ends with a release that serves, and leaves nothing of the run',
  async () => {
    await fill(smooth);
    const { path, end } = await train(smooth, 'first', obey(smooth));
    expect([path.at(-1), end.status]).toEqual(['Promoted', 'succeeded']);
    expect(await keysOfRuns(smooth)).toEqual([]);
  },
  patience,
);

test(
  'the same release comes out where tasks are killed and begun again, run twice at once, and come late',
  async () => {
    const other = join(folder, 'stumbling');
    await fill(other);
    const { calls, pauses, end } = await train(other, 'first', stumble(other));
    expect(end.status).toBe('succeeded');
    expect(pauses).toEqual([120, 120, 120, 120]);
    expect(calls['Do jobs']).toHaveLength(11 + 4);
    expect(await madeIn(other)).toEqual(await madeIn(smooth));
    const { id } = (await openCurrent(new FolderStore(other)))!.manifest;
    const late = (role: Told['role'], name: string) =>
      containers.run({ role, run: 'first', jobs: [name] }, other);
    await expect(late('job', 'known/chain-1')).rejects.toThrow('or its run has ended');
    await late('publish', 'publish');
    expect((await openCurrent(new FolderStore(other)))!.manifest.id).toBe(id);
  },
  patience,
);

test(
  'another run takes in what came meanwhile, and erases a release with a user who was forgotten',
  async () => {
    const store = new FolderStore(smooth);
    await forgetUser(store, ann);
    // On its way while the user was forgotten.
    expect(await submit(store, ann, 'late')).toBe('forgotten');
    await submit(store, bob, 'one');
    const { end } = await train(smooth, 'second', obey(smooth));
    expect(end.status).toBe('succeeded');
    expect((await openCurrent(store))!.manifest.data).toMatchObject({ own: { ratings: 1 } });
  },
  patience,
);

test('where the data are missing, the message says so in the words of the job', async () => {
  const empty = join(folder, 'empty');
  const { calls, end } = await train(empty, 'in-vain', orFail(obey(empty)));
  expect(end).toMatchObject({ status: 'failed', error: 'States.TaskFailed' });
  const [, line] = calls['Tell of failure'][0].Message.split('\n');
  expect(line).toMatch(/^Job prepare: .*small/);
});

test('the last job may tell why it failed', async () => {
  const empty = join(folder, 'empty');
  const task: Told = { role: 'publish', run: 'never-begun', jobs: ['publish'] };
  await expect(containers.run(task, empty)).rejects.toThrow('or its run has ended');
  expect(await keysOfRuns(empty)).toContain('runs/never-begun/failure.json');
});

test('no role has a right that its jobs make no use of', () => {
  for (const role of ['prepare', 'job', 'publish'] as const) {
    const unused = rightsOf(jobAccess[role]).filter((right) => !containers.used[role].has(right));
    expect({ role, unused }).toEqual({ role, unused: [] });
  }
});

/** Does what a task is told. */
const obey = (store: string) => async (told: Told) => {
  await containers.run(told, store);
  return ended;
};

/** As ECS reports what a container throws: by its exit code. */
const orFail = (perform: (told: Told) => Promise<Answer>) => (told: Told) =>
  perform(told).catch(
    (): Answer => ({ error: 'States.TaskFailed', cause: '{"StopCode":"EssentialContainerExited"}' }),
  );

/** The same with mishaps. */
function stumble(store: string) {
  const lost = new Map([
    // The data: the ratings of Ann are compacted before.
    ['prepare', 2],
    ['known/chain-1', 1],
    ['known/member-1', 1],
    ['publish', 5],
  ]);
  return async (told: Told): Promise<Answer> => {
    const [name] = told.jobs;
    const killedAt = lost.get(name);
    lost.delete(name);
    if (killedAt === undefined && ['known/factors', 'publish'].includes(name))
      await Promise.all([containers.run(told, store), containers.run(told, store)]);
    else await containers.run(told, store, killedAt);
    // What comes in between the attempts of the first job is for the next training.
    if (name === 'prepare' && killedAt) await submit(new FolderStore(store), bob, 'between');
    return killedAt ? reclaimed : ended;
  };
}

/** Runs the workflow over a store. */
function train(folder: string, run: string, perform: (told: Told) => Promise<Answer>) {
  const store = new FolderStore(folder);
  const read = async ({ Key }: Json): Promise<Answer> => {
    const stored = await store.get(Key);
    return stored ? { result: { Body: Buffer.from(stored.body).toString() } } : { error: 'S3.NoSuchKey' };
  };
  const answers = {
    'Do jobs': (args: Json) => perform(readTask(args)),
    'Read outcome': read,
    'Read failure': read,
    'Tell of failure': [{ result: {} }],
  };
  return runMachine(definition, answers, run);
}

/** A data set, and a rating that somebody sent. */
async function fill(folder: string): Promise<void> {
  const store = new FolderStore(folder);
  await pushDataset(store, 'small', await smallData());
  await submit(store, ann, 'one');
}

const submit = (store: Store, user: number, key: string) =>
  new RatingsLedger(store).append(user, key, [{ movieId: 1, rating: 5 }], 1_700_000_000_000);

async function keysOfRuns(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of new FolderStore(folder).list('runs/')) keys.push(key);
  return keys;
}

/** The objects of the release that serves, by path; the report tells its id and date. */
async function madeIn(folder: string): Promise<Record<string, string>> {
  const { manifest } = (await openCurrent(new FolderStore(folder)))!;
  const objects = manifest.objects.filter(({ path }) => path !== reportPath);
  return Object.fromEntries(objects.map(({ path, sha256 }) => [path, sha256]));
}
