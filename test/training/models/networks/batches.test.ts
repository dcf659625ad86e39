import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { selectRatings } from '../../../../model/data/ratings.ts';
import type { Omission } from '../../../../training/models/configuration.ts';
import { type Batch, makeBatches } from '../../../../training/models/networks/batches.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { servedSubjects } from '../../../support/served.ts';
import { anySmallData, learnableData, type SmallData } from '../../../support/small-data.ts';
import { nothingOmitted, trainingRows } from '../../../support/training-rows.ts';

/** Places in the input vector of three genres: `InputLayout`, then `writeContent`. */
const at = { averageKnown: 3, countKnown: 5, yearKnown: 8, titled: 20 };
const data = learnableData(2);
const count = data.ratings.user.length;
const everyRow = Int32Array.from(data.ratings.user.keys());

describe('rows in batches', () => {
  const affinity = Float32Array.from(everyRow, (row) => row / 8);
  const rows = { ...trainingRows(data), affinity };
  const order = new Random(1).permutation(count).subarray(0, 50);

  test.each([1, 7, 1000])('of %i: those asked for, in that order', (size) => {
    const batches = Array.from(makeBatches(rows, order, size), (batch) => structuredClone(batch));
    const sizes = batches.map((batch) => batch.size);
    expect(sizes.slice(0, -1).every((one) => one === size)).toBe(true);
    expect(sizes.reduce((sum, one) => sum + one)).toBe(50);
    for (const batch of batches) expect(batch.features).toHaveLength(batch.size * rows.layout.width);
    const all = (of: 'user' | 'stars' | 'affinity') => batches.flatMap((batch) => [...batch[of]!]);
    const { user, stars } = selectRatings(data.ratings, order);
    expect(all('user')).toEqual([...user]);
    expect(all('stars')).toEqual([...stars]);
    expect(all('affinity')).toEqual(Array.from(order, (row) => row / 8));
  });

  test('have the inputs that they have in any other order', () => {
    const { width } = rows.layout;
    const [whole] = makeBatches(rows, everyRow, count);
    const features = Array.from(makeBatches(rows, order, 7), (batch) => [...batch.features]).flat();
    const expected = Array.from(order, (row) => [...whole.features.subarray(row * width, (row + 1) * width)]);
    expect(features).toEqual(expected.flat());
  });

  test('have no affinity where there are no factors', () => {
    const [batch] = makeBatches(trainingRows(data), order, 7);
    expect(batch.affinity).toBeUndefined();
  });
});

/** The inputs of each row, in the order of the ratings. */
function inputsOf(some: SmallData, omission: Omission): Float32Array[] {
  const rows = trainingRows(some, omission);
  const { width } = rows.layout;
  const order = Int32Array.from(some.ratings.user.keys());
  const [{ features }] = makeBatches(rows, order, order.length, new Random(3));
  return Array.from(order, (row) => features.slice(row * width, (row + 1) * width));
}

test('a row is seen as serving would see it, had its rating never been given', () => {
  fc.assert(
    fc.property(anySmallData, (some) => {
      const { ratings, catalogue } = some;
      inputsOf(some, nothingOmitted).forEach((inputs, row) => {
        const others = Array.from(ratings.user, (_, i) => i).filter((i) => i !== row);
        const { statistics, constants, layout } = trainingRows({
          ...some,
          ratings: selectRatings(ratings, others),
        });
        const { movie, user } = servedSubjects(statistics, catalogue, ratings.user[row], ratings.movie[row]);
        const expected = new Float32Array(layout.width);
        layout.write(expected, 0, constants, movie, user);
        expectClose(inputs, expected, 1e-6, 'inputs');
      });
    }),
  );
});

test("whatever is left out, a row's inputs do not depend on its own stars", () => {
  const share = fc.constantFrom(0, 0.5, 1);
  const omission = fc.record({ year: share, title: share, average: fc.constantFrom(0, 0.3), count: share });
  fc.assert(
    fc.property(anySmallData, omission, fc.nat(), (some, left, number) => {
      const row = number % some.ratings.user.length;
      const stars = some.ratings.stars.slice();
      stars[row] = 5.5 - stars[row];
      const before = inputsOf(some, left)[row];
      const after = inputsOf({ ...some, ratings: { ...some.ratings, stars } }, left)[row];
      expectClose(after, before, 1e-6, 'inputs');
    }),
  );
});

describe('what a caller may leave out is left out at random', () => {
  /** Share of the rows of 20 epochs whose inputs at `places` are all 1. */
  function shareWith(omission: Omission, ...places: number[]): number {
    const rows = trainingRows(data, omission);
    const random = new Random(4);
    let found = 0;
    for (let n = 0; n < 20; n++) {
      const [{ features, size }]: Batch[] = [...makeBatches(rows, everyRow, count, random)];
      for (let i = 0; i < size; i++) {
        if (places.every((place) => features[i * rows.layout.width + place] === 1)) found++;
      }
    }
    return found / (20 * count);
  }

  const tolerance = 4 * Math.sqrt(0.25 / (20 * count));
  const omission = { year: 0.4, title: 0.3, average: 0.2, count: 0.3 };

  test('year', () => {
    const known = shareWith(nothingOmitted, at.yearKnown);
    expect(known).toBeLessThan(1);
    expect(Math.abs(shareWith(omission, at.yearKnown) - 0.6 * known)).toBeLessThan(tolerance);
  });

  test('title', () => {
    expect(shareWith(nothingOmitted, at.titled)).toBe(1);
    expect(Math.abs(shareWith(omission, at.titled) - 0.7)).toBeLessThan(tolerance);
  });

  test('average rating, and number of ratings with it or alone', () => {
    expect(shareWith(nothingOmitted, at.averageKnown, at.countKnown)).toBe(1);
    expect(Math.abs(shareWith(omission, at.averageKnown) - 0.8)).toBeLessThan(tolerance);
    expect(Math.abs(shareWith(omission, at.countKnown) - 0.5)).toBeLessThan(tolerance);
    expect(Math.abs(shareWith(omission, at.averageKnown, at.countKnown) - 0.5)).toBeLessThan(tolerance);
  });

  test('everything, if so configured', () => {
    const all = { year: 1, title: 1, average: 1, count: 0 };
    for (const place of Object.values(at)) expect(shareWith(all, place)).toBe(0);
  });
});
