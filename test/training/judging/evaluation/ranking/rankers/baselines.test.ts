import { describe, expect, test } from '@jest/globals';
import { inverse, Matrix } from 'ml-matrix';
import { rankByEase } from '../../../../../../training/judging/evaluation/ranking/rankers/ease.ts';
import { rankByAls } from '../../../../../../training/judging/evaluation/ranking/rankers/implicit-als.ts';
import { rankByItemKnn } from '../../../../../../training/judging/evaluation/ranking/rankers/item-knn.ts';
import {
  rankByMean,
  rankByPopularity,
} from '../../../../../../training/judging/evaluation/ranking/rankers/plain.ts';
import { historyOf, timelinesOf } from '../../../../../../training/models/interest/timelines.ts';
import { ratedInTurn } from '../../../../models/interest/ratings.ts';

/** Four users like movies 0 and 1, three of them 2 as well; one of those dislikes 3, and movie 4 is nobody's. */
const ratings = ratedInTurn(
  [
    [0, 4],
    [1, 5],
  ],
  [
    [0, 5],
    [1, 4],
    [2, 4],
  ],
  [
    [2, 4],
    [1, 4.5],
    [0, 4],
  ],
  [
    [0, 4],
    [1, 4],
    [2, 5],
    [3, 1],
  ],
);
const timelines = timelinesOf(ratings, 4);
const training = { timelines, movies: 5, seed: 1 };
const first = historyOf(timelines, 0);
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 5));

test('damped movie means', () => {
  const mean = 48.5 / 12;
  expect(Array.from(rankByMean(training)(first))).toEqual(
    near((17 + 5 * mean) / 9, (17.5 + 5 * mean) / 9, (13 + 5 * mean) / 8, (1 + 5 * mean) / 6, mean),
  );
});

test('popularity', () => {
  expect(Array.from(rankByPopularity(training)(first))).toEqual([4, 4, 3, 1, 0]);
});

test('item kNN adds up the cosines of likes', () => {
  const toThird = 3 / Math.sqrt(4 * 3);
  expect(Array.from(rankByItemKnn(training)(first))).toEqual(near(1, 1, 2 * toThird, 0, 0));
  // A dislike is no like.
  expect(Array.from(rankByItemKnn(training)({ ...first, stars: Float32Array.of(1, 1) }))).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('EASE is x (I - P / diag P) with P = (XᵀX + 300 I)⁻¹, over movies with three likes or more', () => {
  const likes = new Matrix([
    [1, 1, 0],
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ]);
  const p = inverse(likes.transpose().mmul(likes).add(Matrix.eye(3).mul(300)));
  const expected = [0, 1, 2].map((movie) =>
    [0, 1].reduce(
      (sum, liked) => sum + (liked === movie ? 0 : -p.get(liked, movie) / p.get(movie, movie)),
      0,
    ),
  );
  expect(Array.from(rankByEase(training)(first))).toEqual([...near(...expected), -Infinity, -Infinity]);
});

describe('implicit ALS', () => {
  test('ranks what those like who like the same first', () => {
    const score = rankByAls(training)(first);
    expect(score[2]).toBeGreaterThan(score[3]);
    expect(score[0]).toBeGreaterThan(score[2]);
    expect(score[4]).toBeCloseTo(0, 6);
  });

  test('knows nothing of somebody without likes', () => {
    const nobody = { movies: new Int32Array(), stars: new Float32Array(), times: new Uint32Array() };
    expect(Array.from(rankByAls(training)(nobody))).toEqual(near(0, 0, 0, 0, 0));
  });
});
