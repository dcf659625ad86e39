import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { denseWasm } from '../../../../model/network/kernel/dense.wasm.ts';
import { Matrices } from '../../../../model/network/kernel/matrices.ts';
import { assemble } from '../../../../model/network/kernel/write.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';

test('the kernel in the repository is what its text assembles to', async () => {
  const text = fileURLToPath(new URL('../../../../model/network/kernel/dense.wat', import.meta.url));
  expect(denseWasm).toBe(Buffer.from(await assemble(text)).toString('base64'));
});

const size = (max: number) => fc.integer({ min: 1, max });

test('a product is that of plain loops, whatever the sizes and however many zeros', () => {
  const share = fc.constantFrom(0, 0.1, 0.5, 1);
  fc.assert(
    fc.property(
      size(70),
      size(150),
      size(5),
      share,
      fc.boolean(),
      fc.nat(),
      (inputs, units, rows, given, relu, seed) => {
        const random = new Random(seed);
        const numbers = (length: number, some = 1) =>
          Float32Array.from({ length }, () => (random.uniform() < some ? random.uniform() - 0.5 : 0));
        const matrices = new Matrices();
        const kernelValues = numbers(inputs * units);
        const xValues = numbers(rows * inputs, given);
        const kernel = matrices.store(kernelValues, units);
        const x = matrices.store(xValues, inputs);
        const out = matrices.allocate(rows, units);
        matrices.view(out, rows).fill(0.25);
        matrices.multiply(x, kernel, out, out, rows, relu ? 0 : Number.NEGATIVE_INFINITY);
        const values = matrices.view(out, rows);
        for (let row = 0; row < rows; row++) {
          const expected = Float64Array.from({ length: units }, (_, unit) => {
            let sum = 0.25;
            for (let i = 0; i < inputs; i++)
              sum += xValues[row * inputs + i] * kernelValues[i * units + unit];
            return relu ? Math.max(0, sum) : sum;
          });
          expectClose(
            values.subarray(row * out.stride, row * out.stride + units),
            expected,
            1e-5,
            `row ${row}`,
          );
        }
      },
    ),
  );
});

test('what is not a number stays one that is none, also behind a ReLU', () => {
  const matrices = new Matrices();
  const kernel = matrices.store(new Float32Array(8).fill(1), 4);
  const x = matrices.store(Float32Array.of(Number.NaN, 1), 2);
  const out = matrices.allocate(1, 4);
  matrices.multiply(x, kernel, out, out, 1, 0);
  expect([...matrices.view(out, 1)]).toEqual([NaN, NaN, NaN, NaN]);
});

test('matrices keep their values while the memory grows', () => {
  const matrices = new Matrices();
  const first = matrices.store(Float32Array.of(1, 2, 3), 3);
  for (let i = 0; i < 50; i++) matrices.allocate(100, 100);
  expect([...matrices.view(first, 1)]).toEqual([1, 2, 3, 0]);
});

test('what it starts from may be one row for all', () => {
  const matrices = new Matrices();
  const kernel = matrices.store(Float32Array.of(1, 2, 3, 4), 4);
  const x = matrices.store(Float32Array.of(1, -1), 1);
  const bias = matrices.repeat(Float32Array.of(10, 20, 30, 40));
  const out = matrices.allocate(2, 4);
  matrices.multiply(x, kernel, bias, out, 2, Number.NEGATIVE_INFINITY);
  expect([...matrices.view(out, 2)]).toEqual([11, 22, 33, 44, 9, 18, 27, 36]);
});
