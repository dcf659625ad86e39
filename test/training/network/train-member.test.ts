import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { modelKinds, modelNames } from '../../../model/release/names.ts';
import type { NetworkConfiguration } from '../../../training/configuration.ts';
import type { FitProgress } from '../../../training/network/fit.ts';
import { type MemberWeights, prepare, trainMember } from '../../../training/network/train-member.ts';
import { tinyJob } from '../../support/training-rows.ts';
import { useWasm } from '../../support/wasm.ts';

beforeAll(useWasm);

const ignore = () => {};
const train = (seed: number) => trainMember(tinyJob('known', seed), ignore);
const bytesOf = (weights: MemberWeights) =>
  Buffer.concat(
    weights.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );

describe.each(modelNames)('%s', (model) => {
  test('training lowers the loss and reports how it stands', () => {
    const reports: FitProgress[] = [];
    const job = tinyJob(model, 1, { epochs: 8, rate: 1e-2 });
    const weights = trainMember(job, (progress) => reports.push(progress));
    const { embedding } = job.configuration.networks[model];
    const { layout } = prepare(job);
    const { withUser, withMovie } = modelKinds[model];
    const sizes = weights.map((one) => one.length).sort((a, b) => b - a);
    const joined = layout.width + embedding * (Number(withUser) + Number(withMovie));
    const expected = [joined * 6, 6, 6, 1, layout.width];
    if (withUser) expected.push(job.users * embedding);
    if (withMovie) expected.push(job.catalogue.ids.length * embedding);
    expect(sizes).toEqual(expected.sort((a, b) => b - a));

    const batches = Math.ceil(job.ratings.user.length / 32);
    expect(reports).toHaveLength(8 * batches);
    const done = reports.map((report) => report.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    const ends = reports.filter((_, i) => (i + 1) % batches === 0);
    expect(ends.map(({ epoch, epochs }) => [epoch, epochs])).toEqual(ends.map((_, i) => [i + 1, 8]));
    expect(reports.filter(({ rmse }) => rmse !== undefined)).toEqual(ends);
    for (const { rmse } of ends) expect(rmse).toBeGreaterThan(0);
    expect(ends.at(-1)!.loss).toBeLessThan(0.9 * ends[0].loss);
  });
});

test('the same seed gives the same bytes, another seed other bytes', () => {
  const [first, again, other] = [train(1), train(1), train(2)].map(bytesOf);
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

test.each<Partial<NetworkConfiguration>>([{ dropout: 0.5 }, { epochs: 3 }, { batch: 16 }, { rate: 1e-3 }])(
  '%j makes a difference',
  (change) => {
    const changed = trainMember(tinyJob('known', 1, change), ignore);
    expect(bytesOf(changed).equals(bytesOf(train(1)))).toBe(false);
  },
);

test('held-out ratings are watched, but change nothing', () => {
  const job = tinyJob('known', 1);
  const nonsense = { ...job.heldOut, stars: job.heldOut.stars.map((stars) => 5.5 - stars) };
  const rmseOf = new Map<boolean, number>();
  const weights = [false, true].map((changed) =>
    trainMember({ ...job, heldOut: changed ? nonsense : job.heldOut }, ({ rmse }) => {
      if (rmse !== undefined) rmseOf.set(changed, rmse);
    }),
  );
  expect(bytesOf(weights[0]).equals(bytesOf(weights[1]))).toBe(true);
  expect(rmseOf.get(true)).not.toBe(rmseOf.get(false));
});

test('nothing held out: the rmse is not a number, and the training goes on', () => {
  const job = tinyJob('known', 1);
  const rmses: unknown[] = [];
  const { user, ...rest } = job.heldOut;
  trainMember({ ...job, heldOut: { ...rest, user: user.subarray(0, 0) } }, ({ rmse }) => rmses.push(rmse));
  expect(rmses.at(-1)).toBeNaN();
});

test('a training leaves no tensor behind', () => {
  train(1);
  const before = tf.memory().numTensors;
  train(2);
  expect(tf.memory().numTensors).toBe(before);
});
