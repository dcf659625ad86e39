import { expect, test } from '@jest/globals';
import { compareLists } from '../../../../../training/judging/evaluation/ranking/report.ts';
import { rankingHead, rankingRows } from '../../../../../training/judging/evaluation/ranking/table.ts';
import { ratedInTurn } from '../../../models/interest/ratings.ts';

const lists = (...each: number[][]) =>
  Int32Array.from(each.flatMap((movies) => Array.from({ length: 20 }, (_, i) => movies[i] ?? -1)));
const split = {
  train: ratedInTurn(
    [
      [0, 4],
      [1, 5],
    ],
    [[0, 4]],
  ),
  users: Int32Array.of(0, 1),
  relevant: [new Set([2]), new Set([3])],
};
const both = { marquee: lists([2], [3]), ease: lists([2], [4, 3]) };
const second = 1 / Math.log2(3);

test('Marquee is compared with EASE user by user', () => {
  const { ndcg10, recall20, baselines, differenceToEase, coverage } = compareLists(both, split, 10);
  expect([ndcg10, recall20, coverage]).toEqual([1, 1, 0.2]);
  expect(baselines.ease).toMatchObject({
    ndcg10: expect.closeTo((1 + second) / 2, 10),
    recall20: 1,
    coverage: 0.3,
  });
  const half = (1 - second) / 2;
  expect(differenceToEase).toEqual({
    ndcg10: { value: expect.closeTo(half, 10), standardError: expect.closeTo(half, 10) },
    recall20: { value: 0, standardError: 0 },
  });
});

test('without EASE there is no difference to it', () => {
  expect(compareLists({ marquee: both.marquee }, split, 10)).not.toHaveProperty('differenceToEase');
});

test('the table has a row for each ranker of each kind of users', () => {
  const comparison = compareLists(both, split, 10);
  const rows = rankingRows({ users: 2, ...comparison, fewShot: { 5: comparison } });
  expect(rows.map(([who, by]) => [who, by])).toEqual([
    ['known users', '**Marquee**'],
    ['known users', 'EASE'],
    ['new users with 5 ratings', '**Marquee**'],
    ['new users with 5 ratings', 'EASE'],
  ]);
  expect(rows.every((row) => row.length === rankingHead.length)).toBe(true);
  expect(rows[0].slice(2)).toEqual([
    '**1.0000** ± 0.0000',
    '**1.0000** ± 0.0000',
    '',
    '',
    '20.0 %',
    '100.0 %',
  ]);
  expect(rows[1][4]).toBe('+0.1845 ± 0.1845');
});
