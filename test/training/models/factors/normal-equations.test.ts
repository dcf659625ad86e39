import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { assemble } from '../../../../model/network/kernel/write.ts';
import { groupRatings } from '../../../../training/models/factors/grouping.ts';
import { gramWasm } from '../../../../training/models/factors/kernel/gram.wasm.ts';
import { NormalEquations } from '../../../../training/models/factors/normal-equations.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';

test('the kernel in the repository is what its text assembles to', async () => {
  const text = new URL('../../../../training/models/factors/kernel/gram.wat', import.meta.url);
  const assembled = await assemble(fileURLToPath(text));
  expect(gramWasm).toBe(Buffer.from(assembled).toString('base64'));
});

// Less than a tile, a whole one, one more, and several; a row without ratings between them.
const counts = [1, 2, 63, 64, 0, 65, 200];
const sizes = [1, 2, 4, 5, 16, 17];
const others = 30;
const weight = 0.7;

/** Ratings of rows with these counts, of random others by random numbers. */
function make(size: number) {
  const random = new Random(size);
  const between = () => 2 * random.uniform() - 1;
  const own = Int32Array.from(counts.flatMap((count, row) => new Array<number>(count).fill(row)));
  const order = random.permutation(own.length);
  const rows = order.map((i) => own[i]);
  const opposite = rows.map(() => Math.floor(random.uniform() * others));
  const targets = Float32Array.from(rows, between);
  const vectors = Float64Array.from({ length: others * size }, between);
  const scales = Float64Array.from({ length: others }, () => random.uniform() + 0.5);
  const equations = new NormalEquations(groupRatings(counts.length, rows, opposite), targets, others, size);
  for (let other = 0; other < others; other++) equations.setDesign(other, vectors, scales[other]);
  return { equations, rows, opposite, targets, vectors, scales, between };
}

/** What a plain loop finds of a row: its designs z and what is to be explained, y. */
function observations(
  { rows, opposite, targets, vectors, scales }: ReturnType<typeof make>,
  row: number,
  size: number,
) {
  return Array.from(rows.keys())
    .filter((i) => rows[i] === row)
    .map((i) => {
      const other = opposite[i];
      const factors = Array.from(vectors.subarray(other * size, other * size + size - 1));
      const bias = vectors[other * size + size - 1];
      const z = [...factors, 1].map((value) => scales[other] * value);
      return { z, y: scales[other] * (targets[i] - bias) };
    });
}

test.each(sizes)('designs of %i numbers: the sums of a plain loop, of each row alone', (size) => {
  const made = make(size);
  for (const row of [...counts.keys(), ...counts.keys()]) {
    const matrix = new Float64Array(size * size).fill(0.25);
    const vector = new Float64Array(size).fill(-0.5);
    const squares = made.equations.sum(row);
    made.equations.addTo(matrix, vector, weight);
    const seen = observations(made, row, size);
    const expected = new Float64Array(size * size).fill(0.25);
    const expectedVector = new Float64Array(size).fill(-0.5);
    for (const { z, y } of seen) {
      for (let i = 0; i < size; i++) {
        expectedVector[i] += weight * y * z[i];
        for (let j = 0; j <= i; j++) expected[i * size + j] += weight * z[i] * z[j];
      }
    }
    expectClose(matrix, expected, 1e-4, `matrix of row ${row}`);
    expectClose(vector, expectedVector, 1e-4, `vector of row ${row}`);
    expect(squares).toBeCloseTo(
      seen.reduce((sum, { y }) => sum + y * y, 0),
      4,
    );
  }
});

test.each(sizes)('squared errors of any vector of %i numbers follow from the sums', (size) => {
  const made = make(size);
  for (const row of counts.keys()) {
    const vector = Float64Array.from({ length: size }, made.between);
    const errors = observations(made, row, size).map(
      ({ z, y }) => y - z.reduce((sum, value, i) => sum + value * vector[i], 0),
    );
    const found = made.equations.sum(row) + made.equations.explained(vector);
    expect(found).toBeCloseTo(
      errors.reduce((sum, error) => sum + error * error, 0),
      3,
    );
  }
});
