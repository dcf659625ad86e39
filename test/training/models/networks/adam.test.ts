import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
// Registers the gradients, which the core does not bring along by itself.
import '@tensorflow/tfjs-layers';
import { CosineAdam } from '../../../../training/models/networks/adam.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

// Where the gradient is always 1, Adam moves by the rate itself.
test('the rate falls to 0 along half a cosine', () => {
  const steps = 8;
  const rate = 0.1;
  const adam = new CosineAdam(rate, steps);
  const x = tf.variable(tf.scalar(0));
  const moves = Array.from({ length: steps }, () => {
    const before = x.dataSync()[0];
    adam.minimize(() => tf.sum(x) as tf.Scalar, false, [x]);
    return before - x.dataSync()[0];
  });
  const expected = moves.map((_, step) => (rate / 2) * (1 + Math.cos((Math.PI * step) / steps)));
  expect(expected[0]).toBe(rate);
  expect(expected[4]).toBeCloseTo(rate / 2, 12);
  moves.forEach((move, step) => {
    expect(move).toBeCloseTo(expected[step], 5);
  });
});
