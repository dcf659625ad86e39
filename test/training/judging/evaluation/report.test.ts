import { expect, test } from '@jest/globals';
import { answerRows } from '../../../../training/judging/evaluation/answered.ts';
import { type Baselines, meanNames } from '../../../../training/judging/evaluation/baselines/names.ts';
import { type AnsweredFold, reportProtocol } from '../../../../training/judging/evaluation/report.ts';
import { formatReport } from '../../../../training/judging/evaluation/table.ts';
import { dataOf } from '../../small.ts';

/** The model errs by 1 in fold 1, by 0 and 2 in fold 2; every baseline by 2. The last rating is not in its interval. */
const predictions = [
  {
    predicted: Float32Array.of(4),
    low: Float32Array.of(2.5),
    high: Float32Array.of(5),
    loss: Float32Array.of(2 * Math.LN2),
    baselines: everyBaseline(5),
  },
  {
    predicted: Float32Array.of(2, 4),
    low: Float32Array.of(1.5, 2.5),
    high: Float32Array.of(2, 5),
    loss: Float32Array.of(Math.LN2, 3 * Math.LN2),
    baselines: everyBaseline(4, 4),
  },
];

function everyBaseline(...stars: number[]) {
  const each = meanNames.map((name) => [name, Float32Array.from(stars)]);
  return Object.fromEntries(each) as Baselines<Float32Array>;
}

/** Two folds: one rating of 3 stars, and two of 2 stars. */
const folds: AnsweredFold[] = [[[0, 0, 3]] as const, [[0, 1, 2] as const, [1, 1, 2] as const]].map(
  (rows, i) => {
    const split = { train: dataOf([], 2, 2).ratings, test: dataOf(rows, 2, 2).ratings };
    return { seed: 1, fold: i + 1, answered: answerRows(split, predictions[i], 2, 2) };
  },
);

test('the figures of a protocol are means over the folds, its difference is of all ratings', () => {
  const report = reportProtocol(folds);
  expect(report.folds).toEqual([
    { seed: 1, fold: 1, rmse: 1, mae: 1, ratings: 1 },
    { seed: 1, fold: 2, rmse: expect.closeTo(Math.SQRT2, 12), mae: 1, ratings: 2 },
  ]);
  expect(report.rmse).toBeCloseTo((1 + Math.SQRT2) / 2, 12);
  expect(report.mae).toBe(1);
  expect(Object.keys(report.baselines)).toEqual([...meanNames]);
  expect(Object.values(report.baselines)).toEqual(meanNames.map(() => ({ rmse: 2, mae: 2 })));
  expect(report.differenceToDampedBiases.rmse).toBeCloseTo(Math.sqrt(5 / 3) - 2, 12);
  // Contributions e² / 2·rmse - 1 of 1, 0 and 4, less their mean: user 0 has the first two, user 1 the last. Movie 0 has
  // the first, movie 1 the others. By user: two sums of ± 7 / 3, times 2. By movie: ± 2 / 3, times 2. By pair: -2 / 3,
  // -5 / 3 and 7 / 3, times 3 / 2; in all less than by user alone, which stands.
  const deviation = (4 - 5 / 3) / (2 * Math.sqrt(5 / 3));
  expect(report.differenceToDampedBiases.standardError).toBeCloseTo((Math.sqrt(4) * deviation) / 3, 12);
});

test('intervals and likelihoods are of the ratings of all folds together', () => {
  const { level, coverage, byWidth, nll, nllConstant } = reportProtocol(folds).interval;
  expect(level).toBe(0.8);
  expect(coverage).toBeCloseTo(2 / 3, 12);
  expect(byWidth.map(({ ratings }) => ratings)).toEqual([1, 1, 1]);
  expect(nll).toBeCloseTo(2 * Math.LN2, 6);
  expect(nllConstant).toBeGreaterThan(0);
});

test('a report is two Markdown tables', () => {
  const report = {
    data: {
      name: 'small',
      synthetic: true,
      ratings: 3,
      users: 2,
      movies: 2,
      digest: '',
      baseDigest: '',
      source: 'here',
    },
    notes: ['temporal is short'],
    protocols: {
      known: reportProtocol(folds),
      temporal: reportProtocol(folds.slice(1)),
    },
  };
  const constant = Object.values(report.protocols).map(({ interval }) => interval.nllConstant.toFixed(4));
  expect(formatReport(report)).toBe(
    `small: 3 ratings, 2 users, 2 movies (generated, not MovieLens)

| protocol | folds | RMSE | per fold | MAE | global-mean | user-mean | movie-mean | damped-biases | difference to damped biases |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| known | 2 | **1.2071** | 1.000 to 1.414 | 1.0000 | 2.0000 | 2.0000 | 2.0000 | 2.0000 | -0.7090 ± 0.6025 |
| temporal | 1 | **1.4142** |  | 1.0000 | 2.0000 | 2.0000 | 2.0000 | 2.0000 | -0.5858 |

| protocol | in their interval | from the narrowest fifth to the widest | NLL | NLL of a constant width |
| --- | --- | --- | --- | --- |
| known | 66.7 of 80 % | 100.0, 100.0, 0.0 | 1.3863 | ${constant[0]} |
| temporal | 50.0 of 80 % | 100.0, 0.0 | 1.3863 | ${constant[1]} |

temporal is short`,
  );
});
