import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ChainJob, type ChainResult, runChain } from '../../../../training/models/factors/chain.ts';
import type { CrossFit } from '../../../../training/models/factors/cross-fit.ts';
import { expectClose } from '../../../support/close.ts';
import { crossFit } from '../../../support/cross-fit.ts';
import { anySmallData, learnableData, type SmallData } from '../../../support/small-data.ts';
import { tinyFactors } from '../../../support/training-rows.ts';

const data = learnableData(3);
const rows = data.ratings.user.length;
const configuration = { ...tinyFactors, folds: 3 };

const run = async (job: ChainJob) => runChain(job, () => {});
const crossFitted = (some: SmallData) => crossFit({ ...some, configuration, seed: 4 }, run);

/** The fit where one rating has other stars, as far from 2.75 on the other side. */
function fitWithOtherStars(row: number): Promise<CrossFit> {
  const stars = data.ratings.stars.slice();
  stars[row] = 5.5 - stars[row];
  return crossFitted({ ...data, ratings: { ...data.ratings, stars } });
}

/** The fold of each rating, as the chains are told. */
async function foldsOf(): Promise<Uint8Array> {
  let dealt = new Uint8Array();
  await crossFit({ ...data, configuration, seed: 4 }, (job) => {
    dealt = Uint8Array.from(job.foldOf);
    return run(job);
  });
  return dealt;
}

test("no rating's stars reach its own affinity, though they reach the others' and the factors", async () => {
  const [original, foldOf] = await Promise.all([crossFitted(data), foldsOf()]);
  await fc.assert(
    fc.asyncProperty(fc.nat(rows - 1), async (row) => {
      const changed = await fitWithOtherStars(row);
      for (let other = 0; other < rows; other++) {
        const same = Object.is(changed.affinity[other], original.affinity[other]);
        expect({ other, same }).toEqual({ other, same: foldOf[other] === foldOf[row] });
      }
      expect(changed.factors).not.toEqual(original.factors);
    }),
    { numRuns: 12 },
  );
});

describe('with chains that answer by their fold alone', () => {
  const jobs: ChainJob[] = [];
  const ofFold = async (job: ChainJob): Promise<ChainResult> => {
    jobs.push(job);
    const users = new Float32Array(job.users).fill(job.fold + 1);
    const movies = Float32Array.from(job.catalogue.ids, (_, movie) => movie / 10);
    const prior = { mean: Float64Array.of(job.fold), covariance: Float64Array.of(1) };
    return { users, movies, width: 1, prior };
  };

  test('each rating is told by the chain that has not seen it, everything else by the mean', async () => {
    jobs.length = 0;
    const { affinity, factors } = await crossFit({ ...data, configuration, seed: 4 }, ofFold);
    expect(jobs.map(({ fold }) => fold)).toEqual([0, 1, 2]);
    const [{ foldOf }] = jobs;
    const expected = Array.from(foldOf, (fold, row) => ((fold + 1) * data.ratings.movie[row]) / 10);
    expectClose(affinity, expected, 1e-6, 'affinity');
    const { users, movies, width } = factors;
    for (let movie = 0; movie < data.catalogue.ids.length; movie++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += users[5 * width + i] * movies[movie * width + i];
      expect(sum).toBeCloseTo((2 * movie) / 10, 5);
    }
  });

  test('folds are as equal as can be, dealt by the seed, and chains differ in theirs', async () => {
    jobs.length = 0;
    await crossFit({ ...data, configuration, seed: 4 }, ofFold);
    await crossFit({ ...data, configuration, seed: 5 }, ofFold);
    const sizes = [0, 1, 2].map((fold) => jobs[0].foldOf.filter((one) => one === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(rows);
    expect(jobs[3].foldOf).not.toEqual(jobs[0].foldOf);
    expect(new Set(jobs.slice(0, 3).map(({ seed }) => seed)).size).toBe(3);
  });
});

test('however few ratings there are, every affinity is a number', async () => {
  await fc.assert(
    fc.asyncProperty(anySmallData, async (some) => {
      const { affinity, factors } = await crossFitted(some);
      for (const value of [...affinity, ...factors.users, ...factors.movies]) {
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
