import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureConstants } from '../../../../model/features/measure.ts';
import { computeStatistics } from '../../../../model/features/statistics.ts';
import { type ModelName, modelKinds, modelNames } from '../../../../model/release/names.ts';
import { deviationInputs } from '../../../../model/uncertainty/deviation.ts';
import type { HeldBack } from '../../../../training/models/networks/monitor.ts';
import { calibrationRows } from '../../../../training/models/uncertainty/calibration-rows.ts';
import { expectClose } from '../../../support/close.ts';
import { anySmallData, learnableData, type SmallData } from '../../../support/small-data.ts';

const damping = { movie: 5, user: 5, taste: 10 };

function rowsOf(model: ModelName, { ratings, catalogue, users }: SmallData, heldBack: readonly HeldBack[]) {
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const constants = measureConstants(statistics, catalogue, damping, 20);
  return calibrationRows({ model, ratings, catalogue, statistics, constants }, heldBack);
}

const data = learnableData(1);

test('a rating that several networks held back counts once, with the mean of their predictions', () => {
  const rows = rowsOf('known', data, [
    { rows: Int32Array.of(2, 5), predicted: Float32Array.of(3, 4) },
    { rows: Int32Array.of(0), predicted: Float32Array.of(1) },
    { rows: Int32Array.of(2), predicted: Float32Array.of(4) },
  ]);
  expect([...rows.predicted]).toEqual([1, 3.5, 4]);
  expect([...rows.stars]).toEqual([0, 2, 5].map((row) => data.ratings.stars[row]));
});

test.each(modelNames)('%s: the inputs that its spread has', (model) => {
  const rows = rowsOf(model, data, [{ rows: Int32Array.of(1, 2, 3), predicted: Float32Array.of(2, 3, 4) }]);
  expect(rows.width).toBe(deviationInputs(modelKinds[model]));
  expect(rows.inputs).toHaveLength(3 * rows.width);
  for (const row of [0, 1, 2]) expect(rows.inputs[row * rows.width]).toBe(1);
  expect([...rows.halfStarOdds].every((halfStarOdds) => halfStarOdds === 1)).toBe(model === 'cold-user');
});

test('without networks, no rows', () => {
  const rows = rowsOf('known', data, []);
  expect([rows.predicted.length, rows.stars.length, rows.inputs.length]).toEqual([0, 0, 0]);
});

test("a row's inputs do not depend on its own stars", () => {
  fc.assert(
    fc.property(anySmallData, fc.nat(), fc.integer({ min: 1, max: 10 }), (small, number, half) => {
      const row = number % small.ratings.user.length;
      const heldBack = [{ rows: Int32Array.of(row), predicted: Float32Array.of(3.25) }];
      const stars = small.ratings.stars.slice();
      stars[row] = half / 2;
      const before = rowsOf('known', small, heldBack);
      const after = rowsOf('known', { ...small, ratings: { ...small.ratings, stars } }, heldBack);
      expectClose(after.inputs, before.inputs, 1e-6, 'inputs');
      expectClose(after.halfStarOdds, before.halfStarOdds, 1e-9, 'halfStarOdds');
    }),
  );
});
