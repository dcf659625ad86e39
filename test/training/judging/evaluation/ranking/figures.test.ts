import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  meanOf,
  scoreLists,
  spreadOfLists,
} from '../../../../../training/judging/evaluation/ranking/figures.ts';

/** A list of 20; what is not given is no movie. */
const list = (...movies: number[]) => Int32Array.from({ length: 20 }, (_, i) => movies[i] ?? -1);
const score = (lists: Int32Array, ...relevant: number[][]) => {
  const { ndcg10, recall20 } = scoreLists(
    lists,
    relevant.map((own) => new Set(own)),
  );
  return [Array.from(ndcg10), Array.from(recall20)];
};

describe('NDCG@10 and Recall@20', () => {
  test('of a list that has what is relevant at its second and third place', () => {
    const gain = 1 / Math.log2(3) + 1 / Math.log2(4);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4);
    expect(score(list(7, 1, 2, 8), [1, 2, 3])).toEqual([
      [expect.closeTo(gain / ideal, 10)],
      [expect.closeTo(2 / 3, 10)],
    ]);
  });

  test('the eleventh place counts for recall alone', () => {
    const long = list(...Array.from({ length: 20 }, (_, i) => i));
    expect(score(long, [10])).toEqual([[0], [1]]);
  });

  test('of more than fit in a list as many count as fit', () => {
    const long = list(...Array.from({ length: 20 }, (_, i) => i));
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(score(long, many)).toEqual([[expect.closeTo(1, 10)], [1]]);
  });

  test('each list is its own user’s', () => {
    expect(score(Int32Array.of(...list(1), ...list(1)), [1], [2])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('are never better for what stands further down', () => {
    const relevant = fc.uniqueArray(fc.nat(30), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { minLength: 20, maxLength: 20 }),
        relevant,
        fc.nat(18),
        (movies, own, at) => {
          const swapped = movies.with(at, movies[at + 1]).with(at + 1, movies[at]);
          const isBetter = own.includes(movies[at]) && !own.includes(movies[at + 1]);
          const [[before], [after]] = [score(list(...movies), own)[0], score(list(...swapped), own)[0]];
          if (isBetter) expect(before).toBeGreaterThanOrEqual(after);
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});

test('a mean has the standard error of its scatter', () => {
  expect(meanOf(Float64Array.of(1, 3))).toEqual({ value: 2, standardError: 1 });
  expect(meanOf(Float64Array.of(5))).toEqual({ value: 5, standardError: null });
});

test('coverage counts movies once, places each time', () => {
  const lists = Int32Array.of(...list(1, 2, 3), ...list(1));
  expect(spreadOfLists(lists, 10, new Set([1]))).toEqual({ coverage: 0.3, popularShare: 0.5 });
});
