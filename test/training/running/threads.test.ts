import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FitProgress } from '../../../training/models/networks/fit.ts';
import { stepChain } from '../../../training/models/steps/factors.ts';
import type { MemberStep, TrainedMember } from '../../../training/models/steps/networks.ts';
import { WorkerPool } from '../../../training/running/threads/pool.ts';
import { bundleOf, quickPool } from '../../programs/built.ts';
import { tinyStep, tinyTask } from '../../support/training-rows.ts';

let pool: WorkerPool;

beforeEach(() => {
  pool = quickPool(2);
});

afterEach(() => pool.close());

type Done = PromiseFulfilledResult<TrainedMember>;

const ignore = () => {};
/** As plain numbers: arrays from a thread are not of the realm that Jest runs this in. */
const numbersOf = ({ weights }: TrainedMember) => weights.map((one) => [...one]);

/** Its training fails in the thread: it has no network of that name. */
function impossibleStep(): MemberStep {
  const { task, ...step } = tinyStep('cold-user', 1);
  return { ...step, task: { ...task, configuration: { ...task.configuration, networks: {} as never } } };
}

test('more jobs than threads: each gets its own result, whichever thread it ran in', async () => {
  const seeds = [1, 2, 1, 3, 2];
  const reports: FitProgress[][] = seeds.map(() => []);
  const trained = await Promise.all(
    seeds.map((seed, i) => pool.run('member', tinyStep('cold-user', seed), (one) => reports[i].push(one))),
  );
  const results = trained.map(numbersOf);
  expect(results[2]).toEqual(results[0]);
  expect(results[4]).toEqual(results[1]);
  expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(3);
  for (const { backend } of trained) expect(['wasm', 'tensorflow']).toContain(backend);
  // Reports may be thinned out, but not those at the end of an epoch.
  const ends = reports.map((some) => some.filter(({ rmse }) => rmse !== undefined).map(({ epoch }) => epoch));
  expect(ends).toEqual(seeds.map(() => [1, 2]));
});

test('chains and networks share the threads', async () => {
  const job = { task: tinyTask('known', 1), number: 2, seed: 3 };
  const done: number[] = [];
  const [chain, network, again] = await Promise.all([
    pool.run('chain', job, (one) => done.push(one)),
    pool.run('member', tinyStep('cold-user', 1), ignore),
    pool.run('chain', job, ignore),
  ]);
  const here = stepChain(job, ignore);
  for (const { width, ...factors } of [chain, again]) {
    expect(width).toBe(here.width);
    expect([[...factors.users], [...factors.movies]]).toEqual([[...here.users], [...here.movies]]);
  }
  // Reports may be thinned out, but not the last.
  expect(done.at(-1)).toBe(1);
  expect(network.weights.length).toBeGreaterThan(0);
});

test('jobs that fail are rejected with their reason, and the others go on', async () => {
  const good = tinyStep('cold-user', 1);
  const bad = impossibleStep();
  const run = await Promise.allSettled([bad, good, bad, good].map((job) => pool.run('member', job, ignore)));
  expect(run.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  const [failed, first, , last] = run as [PromiseRejectedResult, Done, unknown, Done];
  expect(String(failed.reason)).toMatch(/^TypeError.*undefined/);
  expect(numbersOf(last.value)).toEqual(numbersOf(first.value));
});

test('a job whose thread ends without an error is rejected too, and the next one gets a new thread', async () => {
  const script =
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(0));';
  const ending = new WorkerPool(1, new URL(`data:text/javascript,${encodeURIComponent(script)}`));
  for (let i = 0; i < 2; i++) {
    await expect(ending.run('member', tinyStep('cold-user', 1), ignore)).rejects.toThrow(
      'A training thread ended with code 0 before its member was done',
    );
  }
  await ending.close();
});

test('close ends the threads, so that the process can end', async () => {
  const child = promisify(execFile)(process.execPath, [bundleOf('test/support/pool-child.ts')], {
    timeout: 50_000,
  });
  expect((await child).stdout).toBe('closed\n');
});

test('a pool that has rested begins anew, and gives the same', async () => {
  const train = () => pool.run('member', tinyStep('cold-user', 1), ignore);
  const before = await train();
  await pool.rest();
  expect(await train()).toEqual(before);
});

test('a pool that has not trained anything can be closed', async () => {
  await expect(pool.close()).resolves.toBeUndefined();
});
