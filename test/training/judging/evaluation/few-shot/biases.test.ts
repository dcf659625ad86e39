import { expect, test } from '@jest/globals';
import { computeStatistics } from '../../../../../model/features/statistics.ts';
import { predictBiases } from '../../../../../training/judging/evaluation/few-shot/biases.ts';
import { dataOf } from '../../../small.ts';

// The mean is 4. Movie 0 has 2 ratings of 5: (2 · 5 + 2 · 4) / 4 = 4.5. Movie 1 has 2 of 3: 3.5. Movie 2 has none: 4.
test('adds the damped bias of what is shown to the movie’s damped mean', () => {
  const train = dataOf(
    [
      [0, 0, 5],
      [0, 1, 3],
      [1, 0, 5],
      [1, 1, 3],
    ],
    3,
    3,
  );
  const statistics = computeStatistics(train.ratings, train.catalogue, 3, { movie: 2, user: 1, taste: 1 });
  const split = {
    pools: new Map([
      [
        2,
        dataOf(
          [
            [2, 1, 2.5],
            [2, 0, 5],
          ],
          3,
          3,
        ).ratings,
      ],
    ]),
    test: dataOf([[2, 2, 3]], 3, 3).ratings,
  };
  const predict = (shown: 0 | 1 | 2) =>
    predictBiases(statistics, { movie: 2, user: 1, taste: 1 }, split, shown)[0];
  expect(predict(0)).toBe(4);
  expect(predict(1)).toBe(4 + -1 / 2);
  expect(predict(2)).toBeCloseTo(4 + (-1 + 0.5) / 3, 6);
});
