import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCurrent } from '../../model/release/release.ts';
import { S3Store } from '../../model/stores/s3.ts';
import type { Store } from '../../model/stores/store.ts';
import { configurationOf } from '../../training/models/configuration.ts';
import { releasePlan } from '../../training/publishing/release-plan.ts';
import { loadDataset } from '../../training/reading/data/load.ts';
import { pushDataset } from '../../training/reading/data/stored/push.ts';
import { prepareJob, publishJob } from '../../training/running/run/run-stages.ts';
import { stagesOf } from '../../training/running/run/stages.ts';
import { clientOf, type Moto, startMoto } from '../support/moto.ts';
import { serveTaskCredentials, type TaskCredentials } from './credentials.ts';
import { type Image, makeImage } from './image.ts';
import { type Ended, runTask } from './task.ts';

const token = 'a-token-of-the-task';
let folder: string;
let image: Image;
let moto: Moto;
let client: S3Client;
let credentials: TaskCredentials;
let store: Store;
let filesBefore: string[];

beforeAll(async () => {
  // A job that is asked for must not be skipped.
  process.env.MARQUEE_REQUIRE_MOTO = '1';
  folder = await mkdtemp(join(tmpdir(), 'marquee-job-'));
  image = await makeImage(join(folder, 'marquee'));
  filesBefore = await filesOf(image.folder);
  await mkdir(join(folder, 'home'));
  moto = (await startMoto())!;
  credentials = await serveTaskCredentials(token);
  client = clientOf(moto.endpoint);
  await client.send(new CreateBucketCommand({ Bucket: 'marquee' }));
  store = new S3Store('s3://marquee', client);
}, 300_000);

afterAll(async () => {
  client?.destroy();
  await credentials?.stop();
  await moto?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** The variables of the task definition and of ECS, and where the double of S3 is. */
function train(run: string): Promise<Ended> {
  return runTask(image, environmentOf(run, told));
}

/** What one task for everything is told, and of several the first. */
const told = {
  MARQUEE_DATA: 'store:small',
  MARQUEE_EFFORT: 'quick',
  MARQUEE_TOLERANCE: '0.005',
  MARQUEE_KEEP: '5',
};

function environmentOf(run: string, further: Readonly<Record<string, string>> = {}) {
  return {
    ...further,
    HOME: join(folder, 'home'),
    MARQUEE_STORE: 's3://marquee',
    MARQUEE_RUN: run,
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: credentials.url,
    AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
    AWS_ENDPOINT_URL_S3: moto.endpoint,
  };
}

test('trains from the bucket, publishes into it and says what became of it', async () => {
  await pushDataset(
    store,
    'small',
    await loadDataset('synthetic:users=400,movies=1000,ratings=40000,seed=1'),
  );
  const { code, output } = await train('first');
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('is live in s3://marquee') });
  const { manifest } = (await openCurrent(store))!;
  expect(manifest.data).toMatchObject({ name: 'small', users: 400 });
  expect(await outcomeOf('first')).toMatchObject({
    outcome: 'promoted',
    release: manifest.id,
    previous: null,
  });
  expect(credentials.asked()).toBeGreaterThan(0);
}, 300_000);

test('a second run is judged against the first, and ends well whatever the verdict', async () => {
  const { code } = await train('second');
  expect(code).toBe(0);
  const outcome = await outcomeOf('second');
  expect(['promoted', 'refused']).toContain(outcome.outcome);
  const serving = (await openCurrent(store))!.manifest.id;
  expect(serving).toBe(outcome.outcome === 'promoted' ? outcome.release : outcome.previous);
}, 300_000);

test('in parts, a task each, it trains too, and leaves nothing behind', async () => {
  const command = [...image.command.slice(0, -1), 'build/job.mjs'];
  const stages = stagesOf(releasePlan(configurationOf('quick'), 1));
  const perform = async (jobs: readonly string[], further = {}) => {
    const { code, output } = await runTask(image, environmentOf('parts', further), [...command, ...jobs]);
    expect({ jobs, code, output }).toMatchObject({ jobs, code: 0 });
  };
  await perform([prepareJob], told);
  for (const jobs of stages.flat()) await perform(jobs.map(({ name }) => name));
  await perform([publishJob]);
  const { outcome } = await outcomeOf('parts');
  expect(['promoted', 'refused']).toContain(outcome);
  const left: string[] = [];
  for await (const key of store.list('runs/')) left.push(key);
  expect(left).toEqual([]);
}, 600_000);

test('without data it fails, and says what to do', async () => {
  const ended = await runTask(image, { MARQUEE_STORE: 's3://marquee', MARQUEE_DATA: 'no-such-data' });
  expect(ended).toEqual({ code: 1, output: expect.stringContaining('no-such-data') });
});

test('writes nothing into its own folder: the image may be read-only', async () => {
  expect(await filesOf(image.folder)).toEqual(filesBefore);
});

async function outcomeOf(run: string) {
  const stored = await store.get(`outcomes/${run}.json`);
  return JSON.parse(new TextDecoder().decode(stored!.body));
}

async function filesOf(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
