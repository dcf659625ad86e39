import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { assemble } from '../../../../model/network/kernel/write.ts';
import { isGradient } from '../../../../training/models/networks/kernel/gradient.ts';
import { gradientWasm } from '../../../../training/models/networks/kernel/gradient.wasm.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { useWasm } from '../../../support/wasm.ts';

beforeAll(useWasm);

const random = new Random(11);
const numbers = (count: number) => Float32Array.from({ length: count }, () => 2 * random.uniform() - 1);

/** `compute`'s result, of which nothing stays behind in the back end. */
function valuesOf(compute: () => tf.Tensor): Float32Array {
  const before = [tf.memory().numTensors, tf.backend().numDataIds()];
  const values = tf.tidy(() => compute().dataSync().slice() as Float32Array);
  expect([tf.memory().numTensors, tf.backend().numDataIds()]).toEqual(before);
  return values;
}

describe.each([
  [false, false],
  [true, false],
  [false, true],
  [true, true],
])('matMul, transposed left %s, right %s', (transposeA, transposeB) => {
  const size = fc.integer({ min: 1, max: 9 });

  test('is the sum of products, in batches too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), size, size, size, (batch, rows, inner, columns) => {
        const a = numbers(batch * rows * inner);
        const b = numbers(batch * inner * columns);
        const product = valuesOf(() => {
          const left = tf.tensor3d(a, transposeA ? [batch, inner, rows] : [batch, rows, inner]);
          const right = tf.tensor3d(b, transposeB ? [batch, columns, inner] : [batch, inner, columns]);
          return tf.matMul(left, right, transposeA, transposeB);
        });
        expectClose(product, multiply(a, b, { batch, rows, inner, columns }), 1e-5, 'product');
      }),
      { numRuns: 40 },
    );
  });

  test('without a batch, and larger than one tile of the vectorised routine', () => {
    const [rows, inner, columns] = [67, 131, 35];
    const a = numbers(rows * inner);
    const b = numbers(inner * columns);
    const product = valuesOf(() => {
      const left = tf.tensor2d(a, transposeA ? [inner, rows] : [rows, inner]);
      const right = tf.tensor2d(b, transposeB ? [columns, inner] : [inner, columns]);
      return tf.matMul(left, right, transposeA, transposeB);
    });
    expectClose(product, multiply(a, b, { batch: 1, rows, inner, columns }), 1e-4, 'product');
  });

  function multiply(a: Float32Array, b: Float32Array, size: Record<string, number>): Float64Array {
    const { batch, rows, inner, columns } = size;
    const product = new Float64Array(batch * rows * columns);
    for (let k = 0; k < batch; k++) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          for (let i = 0; i < inner; i++) {
            const left = k * rows * inner + (transposeA ? i * rows + row : row * inner + i);
            const right = k * inner * columns + (transposeB ? column * inner + i : i * columns + column);
            product[(k * rows + row) * columns + column] += a[left] * b[right];
          }
        }
      }
    }
    return product;
  }
});

describe('unsortedSegmentSum', () => {
  const segments = 4;

  test.each([1, 2, 3])('adds rows of rank %i by id; ids out of range are dropped', (rank) => {
    const anyIds = fc.array(fc.integer({ min: -3, max: segments + 2 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyIds, (ids) => {
        const rowShape = [3, 2].slice(0, rank - 1);
        const width = rowShape.reduce((product, length) => product * length, 1);
        const x = numbers(ids.length * width);
        const sums = valuesOf(() =>
          tf.unsortedSegmentSum(tf.tensor(x, [ids.length, ...rowShape]), tf.tensor1d(ids, 'int32'), segments),
        );
        const expected = new Float64Array(segments * width);
        ids.forEach((id, row) => {
          if (id < 0 || id >= segments) return;
          for (let k = 0; k < width; k++) expected[id * width + k] += x[row * width + k];
        });
        expectClose(sums, expected, 1e-5, 'sums');
      }),
      { numRuns: 40 },
    );
  });

  test('does not see what the memory held before', () => {
    const again = () =>
      valuesOf(() => tf.unsortedSegmentSum(tf.tensor2d([1, 2], [1, 2]), tf.tensor1d([1], 'int32'), 2));
    valuesOf(() => tf.fill([2, 2], 99));
    expect([...again()]).toEqual([0, 0, 1, 2]);
    expect([...again()]).toEqual([0, 0, 1, 2]);
  });
});

test('the gradient kernel in the repository is what its text assembles to', async () => {
  const text = new URL('../../../../training/models/networks/kernel/gradient.wat', import.meta.url);
  const assembled = await assemble(fileURLToPath(text));
  expect(gradientWasm).toBe(Buffer.from(assembled).toString('base64'));
});

test.each([
  [1, 1, 16],
  [63, 5, 32],
  [64, 2, 48],
  [65, 7, 16],
  [300, 122, 64],
])('the gradient of %i rows, %i inputs and %i units is the sum of products', (rows, inputs, units) => {
  const a = numbers(rows * inputs);
  const b = numbers(rows * units);
  const shapes = [tf.tensor2d(a, [rows, inputs]), tf.tensor2d(b, [rows, units])] as const;
  expect(isGradient(...shapes)).toBe(true);
  const product = valuesOf(() => tf.matMul(...shapes, true, false));
  const expected = Float64Array.from({ length: inputs * units }, (_, at) => {
    const [input, unit] = [Math.floor(at / units), at % units];
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += a[row * inputs + input] * b[row * units + unit];
    return sum;
  });
  expectClose(product, expected, 1e-4, 'gradient');
  tf.dispose([...shapes]);
});
