import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { SeededDropout } from '../../../../training/models/networks/seeded-dropout.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

const size = 10_000;

/** What dropout makes of ones. */
function apply(layer: SeededDropout, training = true): Float32Array {
  return tf.tidy(
    () =>
      (layer.apply(tf.ones([size / 100, 100]), { training }) as tf.Tensor).dataSync().slice() as Float32Array,
  );
}

const dropoutOf = (seed: number, rate = 0.3) =>
  new SeededDropout({ name: `dropout_${seed}_${rate}`, rate, seed });

describe.each([0.1, 0.3, 0.5])('rate %d', (rate) => {
  const shareOf = (values: Float32Array) => values.filter((value) => value === 0).length / values.length;

  test('that share is zero, within four standard deviations', () => {
    const deviation = Math.sqrt((rate * (1 - rate)) / size);
    expect(Math.abs(shareOf(apply(dropoutOf(1, rate))) - rate)).toBeLessThan(4 * deviation);
  });

  test('the rest is scaled up', () => {
    const kept = apply(dropoutOf(2, rate)).filter((value) => value !== 0);
    expect(new Set(kept)).toEqual(new Set([Math.fround(1 / (1 - rate))]));
  });
});

test('each step has a mask of its own, and the seed determines all of them', () => {
  const layer = dropoutOf(3);
  const masks = [apply(layer), apply(layer), apply(layer)];
  expect(masks[1]).not.toEqual(masks[0]);
  expect(masks[2]).not.toEqual(masks[1]);
  const same = dropoutOf(3);
  expect([apply(same), apply(same), apply(same)]).toEqual(masks);
  expect(apply(dropoutOf(4))).not.toEqual(masks[0]);
});

test('nothing is dropped outside of training', () => {
  expect(new Set(apply(dropoutOf(5), false))).toEqual(new Set([1]));
});

test('the gradient passes where the value did', () => {
  const layer = dropoutOf(6);
  const same = dropoutOf(6);
  const gradient = tf.grad((x) => tf.sum(layer.apply(x, { training: true }) as tf.Tensor))(
    tf.ones([100, 100]),
  );
  expect([...gradient.dataSync()]).toEqual([...apply(same)]);
});
