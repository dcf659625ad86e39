import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { selectRatings } from '../../../model/data/ratings.ts';
import { catalogueSubject, userSubject } from '../../../model/predict/subjects.ts';
import { movieTable, userTable } from '../../../model/predict/tables.ts';
import type { Omission } from '../../../training/configuration.ts';
import { type Batch, epochBatches, type TrainingRows } from '../../../training/network/batches.ts';
import { Random } from '../../../training/random.ts';
import { expectClose } from '../../support/close.ts';
import { anySmallData, learnableData, type SmallData } from '../../support/small-data.ts';
import { nothingOmitted, trainingRows } from '../../support/training-rows.ts';

/** Places in the input vector: `InputLayout`. */
const at = { averageKnown: 3, countKnown: 5, yearKnown: 8 };
const data = learnableData(2);
const count = data.ratings.user.length;

const epoch = (rows: TrainingRows, size: number, random: Random) => [...epochBatches(rows, size, random)];
const pairsOf = (batches: readonly Batch[]) =>
  batches.flatMap(({ user, movie, stars }) => Array.from(user, (one, i) => `${one} ${movie[i]} ${stars[i]}`));
const everyPair = pairsOf([{ ...data.ratings, size: count, features: new Float32Array(0) }]);

describe('an epoch', () => {
  const rows = trainingRows(data);

  test.each([1, 7, 1000])('has every row once, in batches of %i', (size) => {
    const batches = epoch(rows, size, new Random(1));
    const sizes = batches.map((batch) => batch.size);
    expect(sizes.slice(0, -1).every((one) => one === size)).toBe(true);
    expect(sizes.reduce((sum, one) => sum + one)).toBe(count);
    for (const batch of batches) expect(batch.features).toHaveLength(batch.size * rows.layout.width);
    expect(pairsOf(batches).sort()).toEqual([...everyPair].sort());
  });

  test('has an order of its own, which the seed determines', () => {
    const random = new Random(1);
    const orders = [epoch(rows, 16, random), epoch(rows, 16, random)].map(pairsOf);
    expect(orders[0]).not.toEqual(everyPair);
    expect(orders[1]).not.toEqual(orders[0]);
    const same = new Random(1);
    expect([epoch(rows, 16, same), epoch(rows, 16, same)].map(pairsOf)).toEqual(orders);
    expect(pairsOf(epoch(rows, 16, new Random(2)))).not.toEqual(orders[0]);
  });
});

/** An epoch in one batch: the inputs of each row, in the order of the ratings. */
function inputsOf(some: SmallData, omission: Omission): Float32Array[] {
  const rows = trainingRows(some, omission);
  const { width } = rows.layout;
  const [batch] = epoch(rows, some.ratings.user.length, new Random(3));
  const placeOf = new Map(Array.from(batch.user, (user, i) => [`${user} ${batch.movie[i]}`, i]));
  return Array.from(some.ratings.user, (user, row) => {
    const place = placeOf.get(`${user} ${some.ratings.movie[row]}`)!;
    return batch.features.slice(place * width, (place + 1) * width);
  });
}

test('a row is seen as serving would see it, had its rating never been given', () => {
  fc.assert(
    fc.property(anySmallData, (some) => {
      const { ratings, catalogue, users } = some;
      const genres = catalogue.genres.length;
      inputsOf(some, nothingOmitted).forEach((inputs, row) => {
        const others = Array.from(ratings.user, (_, i) => i).filter((i) => i !== row);
        const { statistics, constants, layout } = trainingRows({
          ...some,
          ratings: selectRatings(ratings, others),
        });
        const movie = catalogueSubject(ratings.movie[row], catalogue, genres, movieTable(statistics));
        const people = userTable(new Int32Array(users), statistics);
        const expected = new Float32Array(layout.width);
        layout.write(expected, 0, constants, movie, userSubject(ratings.user[row], people, genres));
        expectClose(inputs, expected, 1e-6, 'inputs');
      });
    }),
  );
});

test("whatever is left out, a row's inputs do not depend on its own stars", () => {
  const share = fc.constantFrom(0, 0.5, 1);
  const omission = fc.record({ year: share, average: fc.constantFrom(0, 0.3), count: share });
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
      const [{ features, size }] = epoch(rows, count, random);
      for (let i = 0; i < size; i++) {
        if (places.every((place) => features[i * rows.layout.width + place] === 1)) found++;
      }
    }
    return found / (20 * count);
  }

  const tolerance = 4 * Math.sqrt(0.25 / (20 * count));
  const omission = { year: 0.4, average: 0.2, count: 0.3 };

  test('year', () => {
    const known = shareWith(nothingOmitted, at.yearKnown);
    expect(known).toBeLessThan(1);
    expect(Math.abs(shareWith(omission, at.yearKnown) - 0.6 * known)).toBeLessThan(tolerance);
  });

  test('average rating, and number of ratings with it or alone', () => {
    expect(shareWith(nothingOmitted, at.averageKnown, at.countKnown)).toBe(1);
    expect(Math.abs(shareWith(omission, at.averageKnown) - 0.8)).toBeLessThan(tolerance);
    expect(Math.abs(shareWith(omission, at.countKnown) - 0.5)).toBeLessThan(tolerance);
    expect(Math.abs(shareWith(omission, at.averageKnown, at.countKnown) - 0.5)).toBeLessThan(tolerance);
  });

  test('everything, if so configured', () => {
    const all = { year: 1, average: 1, count: 0 };
    for (const place of Object.values(at)) expect(shareWith(all, place)).toBe(0);
  });
});
