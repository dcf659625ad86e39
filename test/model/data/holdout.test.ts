import { describe, expect, test } from '@jest/globals';
import { isHeldOut } from '../../../model/data/holdout.ts';
import { modelNames } from '../../../model/release/names.ts';

/** Every release must have held out the same, so these lists may never change. */
describe('pinned for ever', () => {
  test("known: user 1's first held-out movies", () => {
    expect(firstTen((movie) => isHeldOut('known', 1, movie))).toEqual([
      4, 16, 26, 62, 64, 81, 100, 107, 175, 178,
    ]);
  });

  test('known: large ids', () => {
    const held = (user: number) => [75805, 88439, 94756, 120024].map((id) => isHeldOut('known', user, id));
    expect(held(398)).toEqual([false, true, false, false]);
    expect(held(1192)).toEqual([false, false, false, true]);
    expect(held(3574)).toEqual([true, false, true, false]);
  });

  test('cold-movie: the first movies', () => {
    expect(firstTen((movie) => isHeldOut('cold-movie', 1, movie))).toEqual([
      21, 29, 53, 59, 60, 64, 71, 74, 111, 117,
    ]);
    expect(firstTen((movie) => isHeldOut('cold-movie', 1, 190_000 + movie))).toEqual([
      7, 31, 40, 80, 82, 92, 127, 152, 202, 256,
    ]);
  });

  test('cold-user: the first users', () => {
    expect(firstTen((user) => isHeldOut('cold-user', user, 1))).toEqual([
      60, 108, 169, 172, 189, 199, 207, 229, 230, 242,
    ]);
    expect(firstTen((user) => isHeldOut('cold-user', 200_000 + user, 1))).toEqual([
      11, 131, 165, 178, 205, 209, 215, 219, 247, 266,
    ]);
  });
});

describe('five in a hundred', () => {
  test.each([
    ['movies', (id: number) => isHeldOut('cold-movie', 1, id)],
    ['users', (id: number) => isHeldOut('cold-user', id, 1)],
    ["a user's movies", (id: number) => isHeldOut('known', 414, id)],
    ["a movie's users", (id: number) => isHeldOut('known', id, 318)],
    ['pairs', (id: number) => isHeldOut('known', id % 317, Math.floor(id / 317))],
  ])('of the %s', (_what, isHeld) => expectShare(isHeld, 0.05));

  test('and independent between models: of what one holds out, another holds out as much as of the rest', () => {
    for (const one of modelNames) {
      for (const other of modelNames.filter((name) => name > one)) {
        expectShare((id) => isHeldOut(one, id, id) && isHeldOut(other, id, id), 0.05 ** 2);
      }
    }
  });
});

test('cold-movie looks at the movie alone, cold-user at the user alone, known at both', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => i + 1);
  const heldOf = (isHeld: (id: number) => boolean) => ids.filter(isHeld);
  expect(heldOf((movie) => isHeldOut('cold-movie', 7, movie))).toEqual(
    heldOf((movie) => isHeldOut('cold-movie', 8, movie)),
  );
  expect(heldOf((user) => isHeldOut('cold-user', user, 7))).toEqual(
    heldOf((user) => isHeldOut('cold-user', user, 8)),
  );
  expect(heldOf((movie) => isHeldOut('known', 7, movie))).not.toEqual(
    heldOf((movie) => isHeldOut('known', 8, movie)),
  );
  expect(heldOf((user) => isHeldOut('known', user, 7))).not.toEqual(
    heldOf((user) => isHeldOut('known', 7, user)),
  );
});

function firstTen(isHeld: (id: number) => boolean): number[] {
  const found: number[] = [];
  for (let id = 1; found.length < 10; id++) if (isHeld(id)) found.push(id);
  return found;
}

/** Within four standard deviations of a binomial draw: a sound hash fails once in 16,000 such tests. */
function expectShare(isHeld: (id: number) => boolean, share: number): void {
  const count = 100_000;
  let held = 0;
  for (let id = 1; id <= count; id++) if (isHeld(id)) held++;
  expect(Math.abs(held / count - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / count));
}
