import { expect, test } from '@jest/globals';
import { shownCounts } from '../../../../../training/judging/evaluation/few-shot/figures.ts';
import {
  type FewShotFold,
  reportFewShot,
} from '../../../../../training/judging/evaluation/few-shot/report.ts';
import { formatFewShot } from '../../../../../training/judging/evaluation/few-shot/table.ts';
import { dataOf } from '../../../small.ts';

/** One fold of two ratings of 3 stars: biases err by 1, the model by less the more is shown, a retrained one by 0.25. */
function foldOf(fold: number, compared: boolean): FewShotFold {
  const column = (...values: number[]) => Float32Array.from(values);
  const answers = shownCounts.map((shown) => {
    const error = 1 / (1 + shown);
    const predicted = column(3 + error, 3 - error);
    const low = predicted.map((value) => value - 0.5);
    const high = predicted.map((value) => value + 0.5);
    return [shown, { predicted, low, high, loss: column(1, 2), biases: column(4, 2) }] as const;
  });
  const retrained = compared ? shownCounts.slice(1).map((shown) => [shown, column(3.25, 3.25)] as const) : [];
  const test = dataOf(
    [
      [0, 0, 3],
      [1, 1, 3],
    ],
    2,
    2,
  ).ratings;
  return { seed: 1, fold, test, result: { shown: new Map(answers), retrained: new Map(retrained) } };
}

const report = reportFewShot([foldOf(1, true), foldOf(2, false)]);

test('has the figures of every number of shown ratings, over all folds', () => {
  expect(Object.keys(report.byShown)).toEqual(shownCounts.map(String));
  expect(report.byShown[0]).toMatchObject({ rmse: 1, baselines: { 'damped-biases': { rmse: 1 } } });
  expect(report.byShown[1]).toMatchObject({
    rmse: 0.5,
    mae: 0.5,
    folds: [{ fold: 1, ratings: 2 }, { fold: 2 }],
  });
  expect(report.byShown[1].differenceToDampedBiases.rmse).toBeCloseTo(-0.5, 6);
  expect(report.byShown[0].interval.coverage).toBe(0);
  expect(report.byShown[1].interval.coverage).toBe(1);
});

test('compares with a retrained model on the folds that have one', () => {
  expect(report.byShown[0].retrained).toBeUndefined();
  expect(report.byShown[1].retrained).toEqual({ rmse: 0.25, fewShot: 0.5 });
  expect(reportFewShot([foldOf(2, false)]).byShown[1].retrained).toBeUndefined();
});

test('is printed as two tables', () => {
  const lines = formatFewShot(report).split('\n');
  expect(lines[2]).toBe(
    '| ratings shown | RMSE | damped biases | ratio | difference to damped biases | known, trained with them | few-shot on the same fold |',
  );
  expect(lines[5]).toMatch(
    /^\| 1 \| \*\*0\.5000\*\* \| 1\.0000 \| 0\.500 \| -0\.5000( ± \S+)? \| 0\.2500 \| 0\.5000 \|$/,
  );
  expect(lines[14]).toMatch(/^\| 1 \| 100\.0 of 80 % \|/);
});
