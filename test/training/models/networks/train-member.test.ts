import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { clampStars } from '../../../../model/data/stars.ts';
import { modelKinds, modelNames } from '../../../../model/release/names.ts';
import type { NetworkConfiguration } from '../../../../training/models/configuration.ts';
import { buildMember } from '../../../../training/models/networks/architecture.ts';
import { makeBatches } from '../../../../training/models/networks/batches.ts';
import { applyNetwork, type FitProgress } from '../../../../training/models/networks/fit.ts';
import { rowsOfPart } from '../../../../training/models/networks/held-back.ts';
import { architectureOf, prepare } from '../../../../training/models/networks/model-job.ts';
import {
  type MemberJob,
  type MemberWeights,
  trainMember,
} from '../../../../training/models/networks/train-member.ts';
import { expectClose } from '../../../support/close.ts';
import { nothingOmitted, tinyJob } from '../../../support/training-rows.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

const train = (job: MemberJob) => trainMember(job, () => {});
const bytesOf = (weights: MemberWeights) =>
  Buffer.concat(
    weights.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
const bytesAfter = (job: MemberJob) => bytesOf(train(job).weights);
const learntBy = ({ partOf, part }: MemberJob) => rowsOfPart(partOf, part, false);
const heldBackBy = ({ partOf, part }: MemberJob) => rowsOfPart(partOf, part, true);

describe.each(modelNames)('%s', (model) => {
  test('training lowers the loss and reports how it stands', () => {
    const reports: FitProgress[] = [];
    const job = tinyJob(model, 2, { epochs: 8, rate: 1e-2 });
    trainMember(job, (progress) => reports.push(progress));
    const batches = Math.ceil(learntBy(job).length / 32);
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

  test('has the weights of its architecture', () => {
    const job = tinyJob(model, 1);
    const { embedding } = job.configuration.networks[model];
    const dense = prepare(job).layout.width + (modelKinds[model].withMovie ? 1 : 0);
    const expected = [(dense + embedding) * 6, 6, 6, 1, dense];
    if (embedding > 0) expected.push(job.users * embedding);
    const sizes = train(job).weights.map((one) => one.length);
    expect(sizes.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });

  test('its predictions for what it did not learn are those of the trained network', () => {
    const job = tinyJob(model, 1);
    const { weights, heldBack } = train(job);
    expect([...heldBack.rows]).toEqual([...heldBackBy(job)]);
    expectClose(heldBack.predicted, served(job, weights), 1e-6, 'predicted');
  });

  test('the reported RMSE is that of these predictions', () => {
    const job = tinyJob(model, 1);
    let last: number | undefined;
    const { heldBack } = trainMember(job, ({ rmse }) => {
      last = rmse ?? last;
    });
    const squares = Array.from(
      heldBack.rows,
      (row, i) => (heldBack.predicted[i] - job.ratings.stars[row]) ** 2,
    );
    expect(last).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length), 5);
  });
});

/** What the trained network answers for the ratings held back, as serving would see them. */
function served(job: MemberJob, weights: MemberWeights): Float32Array {
  const { statistics, constants, layout } = prepare(job);
  const network = buildMember(architectureOf(job, constants, layout), { seed: 99, dropout: 0 });
  tf.tidy(() => network.setWeights(network.getWeights().map(({ shape }, i) => tf.tensor(weights[i], shape))));
  const omission = { ...nothingOmitted, average: modelKinds[job.model].movieStatistics ? 0 : 1 };
  const [batch] = makeBatches(
    { ...job, statistics, constants, layout, omission, newcomers: 0 },
    heldBackBy(job),
    1000,
  );
  const answers = applyNetwork(network, batch).map(clampStars);
  network.dispose();
  return answers;
}

describe('the ratings of a part that is left out', () => {
  /** A part of two users' ratings of two movies, and the rest; no genres, so that movies differ in nothing but ratings. */
  function jobWithRectangle(): MemberJob {
    const job = tinyJob('known', 1);
    const catalogue = { ...job.catalogue, genreFlags: new Uint8Array(job.catalogue.genreFlags.length) };
    const corners = rectangleOf(job);
    const partOf = job.partOf.map((_, row) => (corners.includes(row) ? 0 : 1));
    const stars = job.ratings.stars.slice();
    corners.forEach((row, i) => {
      stars[row] = [1, 4, 4, 1][i];
    });
    return { ...job, catalogue, partOf, ratings: { ...job.ratings, stars } };
  }

  // Every user and every movie keeps the same stars, though for others: all sums over ratings stay what they are.
  function swapped(job: MemberJob): MemberJob {
    const stars = job.ratings.stars.slice();
    for (const row of rectangleOf(job)) stars[row] = 5 - stars[row];
    return { ...job, ratings: { ...job.ratings, stars } };
  }

  test('do not reach the weights but through the statistics', () => {
    const job = jobWithRectangle();
    const [original, other] = [job, swapped(job)].map(train);
    original.weights.forEach((weight, i) => {
      expectClose(other.weights[i], weight, 1e-5, `weight ${i}`);
    });
  });

  test('would reach them were they learnt', () => {
    const job = { ...jobWithRectangle(), part: 5 };
    const [original, other] = [job, swapped(job)].map((one) => train(one).weights);
    const differences = original.flatMap((weight, i) =>
      Array.from(weight, (value, at) => value - other[i][at]),
    );
    expect(Math.max(...differences)).toBeGreaterThan(1e-3);
  });

  test('are different ones for each part', () => {
    const job = tinyJob('known', 1);
    expect(bytesAfter({ ...job, part: 1 }).equals(bytesAfter(job))).toBe(false);
  });
});

/** The ratings that two users gave the same two movies: first and second by the one, third and fourth by the other. */
function rectangleOf({ ratings: { user, movie } }: MemberJob): number[] {
  const rowOf = (person: number, film: number) =>
    Array.from(user.keys()).find((row) => user[row] === person && movie[row] === film);
  for (let first = 0; first < 14; first++) {
    const pairs = [0, 1].flatMap((person) => [first, first + 1].map((film) => rowOf(person, film)));
    if (pairs.every((row) => row !== undefined)) return pairs;
  }
  throw new Error('no two users have rated the same two movies');
}

test('the same seed gives the same bytes, another seed other bytes', () => {
  const [first, again, other] = [1, 1, 2].map((seed) => bytesAfter(tinyJob('known', seed)));
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

test.each<Partial<NetworkConfiguration>>([{ dropout: 0.5 }, { epochs: 3 }, { batch: 16 }, { rate: 1e-3 }])(
  '%j makes a difference',
  (change) => {
    expect(bytesAfter(tinyJob('known', 1, change)).equals(bytesAfter(tinyJob('known', 1)))).toBe(false);
  },
);

test('the affinity of what is learnt makes a difference', () => {
  const job = tinyJob('known', 1);
  const affinity = job.affinity!.map((value) => -value);
  expect(bytesAfter({ ...job, affinity }).equals(bytesAfter(job))).toBe(false);
});

test('nothing held back: the rmse is not a number, and the training goes on', () => {
  const job = { ...tinyJob('known', 1), part: 10 };
  const rmses: unknown[] = [];
  const { heldBack } = trainMember(job, ({ rmse }) => rmses.push(rmse));
  expect(rmses.at(-1)).toBeNaN();
  expect(heldBack.rows).toHaveLength(0);
});

test('a training leaves no tensor behind', () => {
  train(tinyJob('known', 1));
  const before = tf.memory().numTensors;
  train(tinyJob('known', 2));
  expect(tf.memory().numTensors).toBe(before);
});
