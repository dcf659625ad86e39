import { expect, test } from '@jest/globals';
import { type ChainJob, runChain } from '../../../../training/models/factors/chain.ts';
import type { Product } from '../../../../training/models/factors/low-rank.ts';
import { Random } from '../../../../training/random.ts';
import { learnableData } from '../../../support/small-data.ts';
import { tinyFactors } from '../../../support/training-rows.ts';

const data = learnableData(5, 40, 30);
const { ratings, catalogue, users } = data;
const rows = ratings.user.length;
const foldOf = Uint8Array.from({ length: rows }, (_, row) => row % 4);
const hidden = Array.from(foldOf.keys()).filter((row) => foldOf[row] === 2);

const jobOf = (changes: Partial<ChainJob> = {}): ChainJob => ({
  ...{ ratings, catalogue, users, foldOf },
  ...{ fold: 2, seed: 1, configuration: tinyFactors },
  ...changes,
});
const run = (changes?: Partial<ChainJob>) => runChain(jobOf(changes), () => {});

test('nothing of the ratings in its fold reaches a chain: neither stars nor who rated what', () => {
  const random = new Random(9);
  const replaced = {
    user: ratings.user.map((user, row) => (foldOf[row] === 2 ? Math.floor(random.uniform() * users) : user)),
    movie: ratings.movie.map((movie, row) => (foldOf[row] === 2 ? (movie + 7) % 30 : movie)),
    stars: ratings.stars.map((stars, row) => (foldOf[row] === 2 ? 5.5 - stars : stars)),
    time: ratings.time,
  };
  expect(run({ ratings: replaced })).toEqual(run());
  expect(run({ ratings: replaced, fold: 1 })).not.toEqual(run({ fold: 1 }));
});

test('predicts the ratings of its fold, that it has not seen: levels of users and movies are most of them', () => {
  const configuration = { ...tinyFactors, sweeps: 60, burnIn: 20, rank: 8 };
  const seen = ratings.stars.filter((_, row) => foldOf[row] !== 2);
  const mean = seen.reduce((sum, stars) => sum + stars) / seen.length;
  const product = run({ configuration });
  const error = (answer: (row: number) => number) =>
    Math.sqrt(
      hidden.reduce((sum, row) => sum + (ratings.stars[row] - mean - answer(row)) ** 2, 0) / hidden.length,
    );
  const without = error(() => 0);
  expect(error((row) => valueAt(product, ratings.user[row], ratings.movie[row]))).toBeLessThan(0.5 * without);
});

test.each([
  [11, 4, 3, 2],
  [10, 5, 3, 1],
  [6, 3, 1, 3],
])('of %i sweeps, those after %i count, one of every %i: %i draws', (sweeps, burnIn, every, draws) => {
  const configuration = { ...tinyFactors, factors: 3, sweeps, burnIn, every, rank: 100 };
  // Each draw is as wide as its factors and the two biases; the rest of the rank is zeros.
  expect(columnsInUse(run({ configuration }))).toBe(draws * (3 + 2));
});

test('is brought to the rank', () => {
  const configuration = { ...tinyFactors, sweeps: 10, rank: 4 };
  expect(run({ configuration }).width).toBe(4);
});

test('the draws of a longer chain begin with those of a shorter one, and each counts as much', () => {
  const longer = { ...tinyFactors, sweeps: 4, burnIn: 2, every: 1, rank: 100 };
  const [both, first, second] = [
    run({ configuration: longer }),
    run({ configuration: { ...longer, sweeps: 3 } }),
    run({ configuration: { ...longer, burnIn: 3 } }),
  ];
  for (let user = 0; user < users; user++) {
    const mean = (valueAt(first, user, 8) + valueAt(second, user, 8)) / 2;
    expect(valueAt(both, user, 8)).toBeCloseTo(mean, 5);
  }
});

test('tells how far it is, up to the end', () => {
  const reports: number[] = [];
  runChain(jobOf(), (done) => reports.push(done));
  expect(reports).toEqual([1, 2, 3, 4, 5, 6].map((sweep) => sweep / 6));
});

test('the same seed gives the same chain, another seed another', () => {
  expect(run()).toEqual(run());
  expect(run({ seed: 2 })).not.toEqual(run());
});

/** What a product says of a pair. */
function valueAt({ users: left, movies: right, width }: Product, user: number, movie: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += left[user * width + i] * right[movie * width + i];
  return sum;
}

function columnsInUse({ users, width }: Product): number {
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    users.some((value, at) => at % width === column && value !== 0),
  ).length;
}
