import { expect, test } from '@jest/globals';
import {
  type FewShotSplit,
  planFewShot,
  usersToShow,
} from '../../../../../training/judging/evaluation/few-shot/split.ts';
import { dataOf, smallData } from '../../../small.ts';

const data = await smallData();
const splits = planFewShot(data, 3, 1).map(({ make }) => make());

const pairsOf = ({ user, movie }: FewShotSplit['train']) =>
  Array.from(user, (one, i) => `${one} ${movie[i]}`);
const poolsOf = ({ pools }: FewShotSplit) => [...pools.values()].flatMap(pairsOf);

test('every rating is trained on, held out or in a pool', () => {
  for (const split of splits) {
    const all = [...pairsOf(split.train), ...pairsOf(split.test), ...poolsOf(split)];
    expect(all.sort()).toEqual(pairsOf(data.ratings).sort());
    expect(new Set(all).size).toBe(data.ratings.user.length);
  }
});

test('each user with 40 ratings or more is new in one fold, and shows 20 from 20 on', () => {
  const held = splits.flatMap(({ pools }) => [...pools.keys()]);
  expect(held.sort((a, b) => a - b)).toEqual([...usersToShow(data)]);
  for (const split of splits) {
    for (const [user, pool] of split.pools) expect([...pool.user]).toEqual(new Array(20).fill(user));
    for (const user of split.test.user) expect(split.pools.has(user)).toBe(true);
    for (const user of split.train.user) expect(split.pools.has(user)).toBe(false);
  }
});

test('a training with what is shown sees the first of each pool beside all others', () => {
  const [split] = splits;
  const shown = [...split.pools.values()].flatMap((pool) => pairsOf(pool).filter((_, i) => i % 20 < 5));
  expect(pairsOf(split.trainWith(5)).sort()).toEqual([...pairsOf(split.train), ...shown].sort());
  expect(split.trainWith(0)).toEqual(split.train);
});

test('the same seed deals the same folds and pools, another one others', () => {
  const dealt = (seed: number) => {
    const { train, test, pools } = planFewShot(data, 3, seed)[0].make();
    return { train, test, pools };
  };
  expect(dealt(1)).toEqual(dealt(1));
  expect(dealt(2)).not.toEqual(dealt(1));
});

test('says so if there are too few users', () => {
  expect(() => planFewShot(dataOf([[0, 0, 3]], 1, 1), 2, 1)).toThrow(
    'by hand is too small to split for few-shot: 0 of its users have 40 ratings or more; use fewer --folds, or more ratings',
  );
});
