import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { clampStars } from '../../../../model/data/stars.ts';
import { buildMember } from '../../../../training/models/networks/architecture.ts';
import { makeBatches, type TrainingRows } from '../../../../training/models/networks/batches.ts';
import { applyNetwork } from '../../../../training/models/networks/fit.ts';
import { rowsOfPart } from '../../../../training/models/networks/held-back.ts';
import { architectureOf, prepare } from '../../../../training/models/networks/model-job.ts';
import { Monitor } from '../../../../training/models/networks/monitor.ts';
import { expectClose } from '../../../support/close.ts';
import { nothingOmitted, tinyJob } from '../../../support/training-rows.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

const job = tinyJob('known', 1);
const prepared = prepare(job);
const rows: TrainingRows = { ...job, ...prepared, omission: nothingOmitted, newcomers: 0 };

const heldBack = rowsOfPart(job.partOf, 3, true);
const architecture = architectureOf(job, prepared.constants, prepared.layout);

// With every weight of the deep path at 0, a new network answers the mean and what the factors add.
test('the RMSE is that of the clamped answers', () => {
  const network = newNetwork();
  tf.tidy(() => {
    const deep = network.getLayer('deep');
    deep.setWeights([tf.zerosLike(deep.getWeights()[0]), deep.getWeights()[1]]);
  });
  // Far enough apart that some answers are beyond the best and the worst rating.
  const affinity = job.affinity!.map((value) => 8 * value);
  const { globalMean } = prepared.constants;
  const squares = Array.from(heldBack, (row) => {
    const answer = Math.min(5, Math.max(0.5, globalMean + affinity[row]));
    return (answer - job.ratings.stars[row]) ** 2;
  });
  const rmse = Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length);
  expect(new Monitor({ ...rows, affinity }, heldBack, true).rmse(network)).toBeCloseTo(rmse, 5);
});

test.each([
  ['as rated by others', true, nothingOmitted],
  ['as nobody has rated them', false, { ...nothingOmitted, average: 1 }],
])(
  'answers are those of the network, movies seen %s and nothing else left out',
  (_what, movies, omission) => {
    const network = newNetwork();
    // What training leaves out at random has no part in it.
    const leaving = { ...rows, omission: { year: 1, title: 1, average: 0.5, count: 0.5 } };
    const [batch] = makeBatches({ ...rows, omission }, heldBack, 1000);
    const found = new Monitor(leaving, heldBack, movies).predict(network);
    expect(found.rows).toEqual(heldBack);
    expectClose(found.predicted, applyNetwork(network, batch).map(clampStars), 1e-6, 'predicted');
  },
);

test('nothing held back: no figure', () => {
  const monitor = new Monitor(rows, new Int32Array(), true);
  const network = newNetwork();
  expect(monitor.predict(network)).toEqual({ rows: new Int32Array(), predicted: new Float32Array() });
  expect(monitor.rmse(network)).toBeNaN();
});

test('of many ratings, evenly spread ones are watched', () => {
  const many = Int32Array.from({ length: 45_000 }, (_, i) => i % rows.ratings.user.length);
  const { rows: watched, predicted } = new Monitor(rows, many, true).predict(newNetwork());
  expect(watched).toEqual(many.filter((_, i) => i % 3 === 0));
  expect(predicted).toHaveLength(15_000);
});

function newNetwork() {
  return buildMember(architecture, { seed: 1, dropout: 0.5 });
}
