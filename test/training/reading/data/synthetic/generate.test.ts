import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ratings } from '../../../../../model/data/ratings.ts';
import { loadDataset } from '../../../../../training/reading/data/load.ts';
import { generate } from '../../../../../training/reading/data/synthetic/generate.ts';

type Generated = ReturnType<typeof generate>;

const data = generate({ users: 600, movies: 2000, ratings: 60_000, seed: 1 });

function countsOf(column: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const index of column) counts[index]++;
  return counts;
}

function standardDeviation(numbers: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < numbers.length; i++) {
    sum += numbers[i];
    squares += numbers[i] ** 2;
  }
  return Math.sqrt(squares / numbers.length - (sum / numbers.length) ** 2);
}

describe('generated ratings', () => {
  test('are the same for the same specification, others for another', async () => {
    const first = await loadDataset('synthetic:users=50,movies=80,ratings=1000,seed=4');
    const again = await loadDataset('synthetic:seed=4,ratings=1000,movies=80,users=50');
    const other = await loadDataset('synthetic:users=50,movies=80,ratings=1000,seed=5');
    expect(again).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
    expect(first).toMatchObject({
      name: 'synthetic:users=50,movies=80,ratings=1000,seed=4',
      synthetic: true,
    });
  });

  test('have the shape of a data set, whatever their size', () => {
    const sizes = fc
      .record({ users: fc.integer({ min: 1, max: 60 }), movies: fc.integer({ min: 1, max: 300 }) })
      .chain(({ users, movies }) =>
        fc.record({
          users: fc.constant(users),
          movies: fc.constant(movies),
          ratings: fc.oneof(fc.constant(users * movies), fc.integer({ min: users, max: users * movies })),
          seed: fc.nat({ max: 2 ** 31 - 1 }),
        }),
      );
    fc.assert(
      fc.property(sizes, (spec) => {
        const { ratings, users, catalogue } = generate(spec);
        expect(ratings.user).toHaveLength(spec.ratings);
        expect(users).toHaveLength(spec.users);
        expect(catalogue.ids).toHaveLength(spec.movies);
        expect(firstFlaw(ratings, spec)).toBe(-1);
      }),
      { numRuns: 60 },
    );
  });

  test('have long tails of activity and popularity', () => {
    const active = countsOf(data.ratings.user, 600).sort();
    expect(active[0]).toBeGreaterThanOrEqual(20);
    expect(active[599]).toBeGreaterThan(8 * active[300]);
    const popular = countsOf(data.ratings.movie, 2000).sort();
    const top = popular.subarray(1800).reduce((sum, count) => sum + count, 0);
    expect(top / 60_000).toBeGreaterThan(0.45);
    expect(popular[1000]).toBeGreaterThan(0);
  });

  test('spread like MovieLens, with every step in use', () => {
    expect(standardDeviation(data.ratings.stars)).toBeGreaterThan(0.95);
    expect(standardDeviation(data.ratings.stars)).toBeLessThan(1.1);
    expect([...new Set(data.ratings.stars)].sort((a, b) => a - b)).toEqual([
      0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5,
    ]);
  });

  test('fall within the years of MovieLens, most movies titled with theirs', () => {
    expect(data.ratings.time.every((time) => time >= 828_316_800 && time <= 1_535_760_000)).toBe(true);
    const without = data.catalogue.years.filter((year) => year === 0).length;
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThan(40);
  });

  test('hold what a model can learn: movies, users, and tastes beyond both', () => {
    // Many ratings of each user: with few, a user's own mean takes most of a taste with it.
    const data = generate({ users: 200, movies: 600, ratings: 60_000, seed: 2 });
    const residuals = withoutMeans(withoutMeans(data.ratings.stars, data.ratings.user), data.ratings.movie);
    expect(standardDeviation(residuals)).toBeLessThan(0.87 * standardDeviation(data.ratings.stars));
    expect(tasteCorrelation(data, residuals)).toBeGreaterThan(0.2);
  });
});

/** The first row that is out of order, doubled, out of range or off the grid; -1 for none. */
function firstFlaw({ user, movie, stars, time }: Ratings, size: { users: number; movies: number }): number {
  return user.findIndex((u, i) => {
    const ordered = i === 0 || user[i - 1] < u || (user[i - 1] === u && movie[i - 1] < movie[i]);
    const known = u >= 0 && u < size.users && movie[i] >= 0 && movie[i] < size.movies;
    const onGrid = stars[i] >= 0.5 && stars[i] <= 5 && Number.isInteger(stars[i] * 2);
    return !(ordered && known && onGrid && time[i] > 0);
  });
}

function withoutMeans(values: ArrayLike<number>, groups: ArrayLike<number>): Float64Array {
  const means = meansOf(values, groups);
  return Float64Array.from(values, (value, i) => value - means.get(groups[i])!);
}

function meansOf(values: ArrayLike<number>, groups: ArrayLike<number>): Map<number, number> {
  const sums = new Map<number, [sum: number, count: number]>();
  for (let i = 0; i < values.length; i++) {
    const [sum, count] = sums.get(groups[i]) ?? [0, 0];
    sums.set(groups[i], [sum + values[i], count + 1]);
  }
  return new Map(Array.from(sums, ([group, [sum, count]]) => [group, sum / count]));
}

/** Correlation of users' mean residuals for dramas between odd and even rows: about 0 if nobody has tastes. */
function tasteCorrelation({ catalogue, ratings }: Generated, residuals: Float64Array): number {
  const { genres, genreFlags } = catalogue;
  const drama = genres.indexOf('Drama');
  const isDrama = (row: number) => genreFlags[ratings.movie[row] * genres.length + drama] === 1;
  const means = [0, 1].map((half) => {
    const rows = Array.from(residuals.keys()).filter((row) => row % 2 === half && isDrama(row));
    return meansOf(
      rows.map((row) => residuals[row]),
      rows.map((row) => ratings.user[row]),
    );
  });
  const users = Array.from(means[0].keys()).filter((user) => means[1].has(user));
  const [odd, even] = means.map((mean) => users.map((user) => mean.get(user)!));
  const product = odd.reduce((sum, value, i) => sum + value * even[i], 0) / users.length;
  return product / (standardDeviation(odd) * standardDeviation(even));
}
