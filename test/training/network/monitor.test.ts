import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { dampedMean } from '../../../model/features/statistics.ts';
import { buildMember } from '../../../training/network/architecture.ts';
import type { TrainingRows } from '../../../training/network/batches.ts';
import { Monitor } from '../../../training/network/monitor.ts';
import { architectureOf, prepare } from '../../../training/network/train-member.ts';
import { nothingOmitted, tinyJob } from '../../support/training-rows.ts';
import { useWasm } from '../../support/wasm.ts';

beforeAll(useWasm);

const job = tinyJob('known', 1);
const prepared = prepare(job);
const rows: TrainingRows = { ...job, ...prepared, omission: nothingOmitted };

// With every weight of the deep path at 0, a new network answers the damped biases.
test.each([
  ['as rated by others', true],
  ['as nobody has rated them', false],
])('the RMSE of the clamped answers, movies seen %s', (_what, movieStatistics) => {
  const architecture = architectureOf(job, prepared.constants, prepared.layout);
  const network = buildMember(architecture, { seed: 1, dropout: 0.5 });
  tf.tidy(() => {
    const deep = network.getLayer('deep');
    deep.setWeights([tf.zerosLike(deep.getWeights()[0]), deep.getWeights()[1]]);
  });
  expect(new Monitor(job.heldOut, rows, movieStatistics).rmse(network)).toBeCloseTo(
    rmseOfBiases(movieStatistics),
    5,
  );
});

function rmseOfBiases(movieStatistics: boolean): number {
  const { statistics: s, constants } = prepared;
  const { globalMean, damping } = constants;
  const { user, movie, stars } = job.heldOut;
  const squares = Array.from(stars, (given, row) => {
    const bias = s.residualSum[user[row]] / (s.userCount[user[row]] + damping.user);
    const level = movieStatistics
      ? dampedMean(s.movieSum[movie[row]], s.movieCount[movie[row]], globalMean, damping.movie)
      : globalMean;
    return (Math.min(5, Math.max(0.5, level + bias)) - given) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length);
}
