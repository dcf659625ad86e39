import { describe, expect, test } from '@jest/globals';
import { errorsOf, pairedDifference } from '../../../../training/judging/evaluation/metrics.ts';
import { Random } from '../../../../training/random.ts';

describe('RMSE and MAE', () => {
  test('of a hand-worked example', () => {
    const { rmse, mae } = errorsOf(Float32Array.of(3, 4, 5, 1), Float32Array.of(4, 4, 3, 1.5));
    expect(rmse).toBeCloseTo(Math.sqrt((1 + 0 + 4 + 0.25) / 4), 12);
    expect(mae).toBeCloseTo((1 + 0 + 2 + 0.5) / 4, 12);
  });

  test('of nothing are no numbers', () => {
    expect(errorsOf(new Float32Array(0), new Float32Array(0))).toEqual({ rmse: NaN, mae: NaN });
  });
});

describe('the paired difference', () => {
  test('of a hand-worked example', () => {
    const nothing = new Float32Array(2);
    const difference = pairedDifference(Float32Array.of(1, 3), Float32Array.of(2, 2), nothing, eachItsOwn(2));
    expect(difference.rmse).toBeCloseTo(Math.sqrt(5) - 2, 12);
    // The contributions 1 / 2√5 - 1 and 9 / 2√5 - 1 lie 4 / 2√5 on either side of their mean.
    expect(difference.standardError).toBeCloseTo(4 / (2 * Math.sqrt(5)), 12);
  });

  test('that is the same everywhere is certain', () => {
    const [ones, twos] = [new Float32Array(6).fill(1), new Float32Array(6).fill(2)];
    const users = { user: Int32Array.of(1, 1, 2, 2, 3, 3), movie: Int32Array.of(1, 2, 3, 1, 2, 3) };
    const { rmse, standardError } = pairedDifference(ones, twos, new Float32Array(6), users);
    expect(rmse).toBe(-1);
    expect(standardError).toBeCloseTo(0, 12);
  });

  test('has the standard error that a bootstrap over users finds', () => {
    const sample = clusteredSample(new Random(3));
    const { standardError } = clustered(sample, sample.user);
    const bootstrapped = bootstrapError(sample, new Random(4), 200);
    expect(standardError! / bootstrapped).toBeGreaterThan(0.9);
    expect(standardError! / bootstrapped).toBeLessThan(1.1);
    const naive = clustered(sample, eachItsOwn(sample.user.length).user);
    expect(naive.standardError).toBeLessThan(0.7 * standardError!);
  });
});

/** Every rating of a user and of a movie of its own. */
function eachItsOwn(ratings: number) {
  const own = Int32Array.from({ length: ratings }, (_, i) => i);
  return { user: own, movie: own };
}

/** Clustered by user alone: no two ratings are of one movie. */
function clustered({ model, baseline, stars }: Sample, user: Int32Array) {
  return pairedDifference(model, baseline, stars, { user, movie: eachItsOwn(user.length).movie });
}

interface Sample {
  readonly model: Float32Array;
  readonly baseline: Float32Array;
  readonly stars: Float32Array;
  readonly user: Int32Array;
}

/** 150 users with 1 to 20 ratings; the baseline errs by a share that each user's ratings have in common. */
function clusteredSample(random: Random): Sample {
  const rows: { model: number; baseline: number; user: number }[] = [];
  for (let user = 0; user < 150; user++) {
    const shared = random.uniform() * 2 - 1;
    for (let left = Math.ceil(random.uniform() * 20); left > 0; left--) {
      const own = random.uniform() - 0.5;
      rows.push({ user, model: own, baseline: own + shared });
    }
  }
  return {
    model: Float32Array.from(rows, ({ model }) => model),
    baseline: Float32Array.from(rows, ({ baseline }) => baseline),
    stars: new Float32Array(rows.length),
    user: Int32Array.from(rows, ({ user }) => user),
  };
}

/** Standard deviation of the difference over samples of users drawn with replacement. */
function bootstrapError({ model, baseline, stars, user }: Sample, random: Random, times: number): number {
  const rowsOf: number[][] = [];
  user.forEach((one, row) => {
    rowsOf[one] = [...(rowsOf[one] ?? []), row];
  });
  const differences = Array.from({ length: times }, () => {
    const rows = rowsOf.flatMap(() => rowsOf[Math.floor(random.uniform() * rowsOf.length)]);
    const pick = (column: Float32Array) => Float32Array.from(rows, (row) => column[row]);
    return errorsOf(pick(model), pick(stars)).rmse - errorsOf(pick(baseline), pick(stars)).rmse;
  });
  const mean = differences.reduce((sum, one) => sum + one, 0) / times;
  return Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (times - 1));
}
