import { expect, test } from '@jest/globals';
import { listLength, listsOfBaseline } from '../../../../../training/judging/evaluation/ranking/lists.ts';
import { rankerNames } from '../../../../../training/judging/evaluation/ranking/rankers/names.ts';
import { timelinesOf } from '../../../../../training/models/interest/timelines.ts';
import { ratedInTurn } from '../../../models/interest/ratings.ts';

const ratings = ratedInTurn(
  [
    [0, 4],
    [1, 5],
    [2, 5],
  ],
  [
    [0, 5],
    [1, 4],
    [2, 4],
    [3, 4.5],
  ],
  [
    [3, 4],
    [1, 4.5],
    [0, 4],
  ],
);
const job = { train: ratings, users: 3, movies: 6, seed: 1 };
const asked = {
  users: Int32Array.of(0, 2),
  rated: timelinesOf(ratings, 3),
  shown: [1, Number.POSITIVE_INFINITY],
};

test.each(rankerNames)('%s ranks all that a user has not rated, whatever is shown', (name) => {
  const lists = listsOfBaseline({ ...job, name, asked });
  expect(lists).toHaveLength(2);
  for (const list of lists) {
    const [first, third] = [list.subarray(0, listLength), list.subarray(listLength)];
    expect([...first.subarray(0, 3)].sort()).toEqual([3, 4, 5]);
    expect([...third.subarray(0, 3)].sort()).toEqual([2, 4, 5]);
    expect(first.subarray(3).every((movie) => movie === -1)).toBe(true);
    expect(first[0]).toBe(name === 'movie-mean' ? first[0] : 3);
  }
});

test('a list is made from what is shown alone', () => {
  const ofLatest = (stars: number) => {
    const shown = ratedInTurn(
      [
        [1, stars],
        [0, 4],
      ],
      [[0, 4]],
    );
    const rated = timelinesOf(shown, 2);
    return listsOfBaseline({
      ...job,
      name: 'item-knn',
      asked: { users: Int32Array.of(0), rated, shown: [1] },
    });
  };
  expect(ofLatest(5)).toEqual(ofLatest(1));
});
