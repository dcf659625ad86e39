import { describe, expect, test } from '@jest/globals';
import { modelNames } from '../../../../model/release/names.ts';
import { dealParts, parts, rowsOfPart } from '../../../../training/models/networks/held-back.ts';
import { Random } from '../../../../training/random.ts';
import { countValues } from '../../../../training/reading/data/folds.ts';
import { learnableData } from '../../../support/small-data.ts';

const { ratings } = learnableData(4, 60, 45);
const rows = ratings.user.length;
const deal = (model: (typeof modelNames)[number], seed = 1) => dealParts(model, ratings, new Random(seed));

describe.each(modelNames)('%s', (model) => {
  test('the ten parts have every rating once, and about as many each', () => {
    const partOf = deal(model);
    expect(partOf).toHaveLength(rows);
    const sizes = Array.from({ length: parts }, (_, part) => {
      const inside = rowsOfPart(partOf, part, true);
      const others = rowsOfPart(partOf, part, false);
      expect([...inside, ...others].sort((a, b) => a - b)).toEqual(Array.from(partOf.keys()));
      return inside.length;
    });
    expect(sizes.reduce((sum, size) => sum + size)).toBe(rows);
    // Units of equal size differ by one; whole movies and users are dealt in the order of their size.
    const most = model === 'known' ? 1 : 0.35 * (rows / parts);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(most);
  });

  test('the seed decides who is held back', () => {
    expect(deal(model)).toEqual(deal(model));
    expect(deal(model, 2)).not.toEqual(deal(model));
  });

  test('is shared with the threads, not copied', () => {
    expect(deal(model).buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe.each([
  ['cold-movie', ratings.movie, 45],
  ['cold-user', ratings.user, 60],
] as const)('%s', (model, units, count) => {
  test('units stay whole: what is held back is new to the network', () => {
    const partOf = deal(model);
    for (let unit = 0; unit < count; unit++) {
      const own = partOf.filter((_, row) => units[row] === unit);
      expect(new Set(own).size).toBe(1);
    }
  });

  test('each part has as many of the often and of the seldom rated', () => {
    const partOf = deal(model);
    const sizes = countValues(units, count);
    const order = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a]);
    const partOfUnit = (unit: number) => partOf[units.indexOf(unit)];
    // Within a stratum of ten, equal sizes may stand in any order: the bounds are those of the strata's ends.
    for (let start = 0; start + parts <= count; start += parts) {
      const [most, least] = [sizes[order[start]], sizes[order[start + parts - 1]]];
      const between = order.filter((unit) => sizes[unit] >= least && sizes[unit] <= most);
      expect(new Set(between.map(partOfUnit)).size).toBe(parts);
    }
  });
});

test('known: ratings of one user or movie are dealt to many parts', () => {
  const partOf = deal('known');
  for (const units of [ratings.user, ratings.movie]) {
    expect(new Set(partOf.filter((_, row) => units[row] === 3)).size).toBeGreaterThan(4);
  }
});

test('of a single user nothing is held back: the network would learn nothing', () => {
  const alone = { ...ratings, user: new Int32Array(ratings.user.length) };
  const partOf = dealParts('cold-user', alone, new Random(1));
  for (let part = 0; part < parts; part++) expect(rowsOfPart(partOf, part, true)).toHaveLength(0);
  expect(rowsOfPart(partOf, 0, false)).toHaveLength(ratings.user.length);
});
