import { test } from '@jest/globals';
import fc from 'fast-check';
import { type Ratings, selectRatings } from '../../../model/data/ratings.ts';
import type { Damping } from '../../../model/features/constants.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { LeaveOneOut } from '../../../model/features/leave-one-out.ts';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import type { UserSubject } from '../../../model/features/subject.ts';
import { expectClose } from '../../support/close.ts';
import { servedSubjects } from '../../support/served.ts';
import { anySmallData, type SmallData } from '../../support/small-data.ts';

const pseudoCount = fc.double({ min: 0.5, max: 20, noNaN: true });
const anyDamping = fc.record({ movie: pseudoCount, user: pseudoCount, taste: pseudoCount });
const anyRow = fc.nat();
const anyStars = fc.integer({ min: 1, max: 10 }).map((half) => half / 2);

test('each row is seen as if computed from the other ratings alone', () => {
  fc.assert(
    fc.property(anySmallData, anyDamping, (data, damping) => {
      const { ratings, catalogue } = data;
      const leaveOneOut = new LeaveOneOut(statisticsOf(data, ratings, damping), catalogue, damping);
      for (let row = 0; row < ratings.user.length; row++) {
        const user = ratings.user[row];
        const movie = ratings.movie[row];
        leaveOneOut.remove(user, movie, ratings.stars[row]);
        const others = statisticsOf(data, without(ratings, row), damping);
        const constants = measureConstants(others, catalogue, damping, 20);
        expectSame(leaveOneOut.context, constants);
        const served = servedSubjects(others, catalogue, user, movie);
        expectSame(leaveOneOut.movie, served.movie);
        expectSame(leaveOneOut.user, withOwnTastes(served.user, catalogue.genres.length));
      }
    }),
  );
});

test("a row's inputs do not depend on its own stars", () => {
  fc.assert(
    fc.property(anySmallData, anyDamping, anyRow, anyStars, (data, damping, number, stars) => {
      const row = number % data.ratings.user.length;
      const changed = { ...data.ratings, stars: data.ratings.stars.slice() };
      changed.stars[row] = stars;
      const before = inputsOf(data, data.ratings, damping, row);
      expectClose(inputsOf(data, changed, damping, row), before, 1e-6, 'inputs');
    }),
  );
});

/** The tastes of the user alone, out of the table of all users. */
function withOwnTastes(user: UserSubject, genres: number): UserSubject {
  const { tasteCountAt = 0, tasteSumAt = 0 } = user;
  const own = (of: ArrayLike<number>, at: number) => Array.from(of).slice(at, at + genres);
  return {
    ...user,
    tasteCount: own(user.tasteCount, tasteCountAt),
    tasteSum: own(user.tasteSum, tasteSumAt),
  };
}

function statisticsOf({ catalogue, users }: SmallData, ratings: Ratings, damping: Damping) {
  return computeStatistics(ratings, catalogue, users, damping);
}

function without(ratings: Ratings, row: number): Ratings {
  return selectRatings(
    ratings,
    Array.from(ratings.user, (_, i) => i).filter((i) => i !== row),
  );
}

function inputsOf(data: SmallData, ratings: Ratings, damping: Damping, row: number): Float32Array {
  const statistics = statisticsOf(data, ratings, damping);
  const constants = measureConstants(statistics, data.catalogue, damping, 20);
  const leaveOneOut = new LeaveOneOut(statistics, data.catalogue, damping);
  leaveOneOut.remove(ratings.user[row], ratings.movie[row], ratings.stars[row]);
  const layout = new InputLayout(constants, true);
  const inputs = new Float32Array(layout.width);
  layout.write(inputs, 0, leaveOneOut.context, leaveOneOut.movie, leaveOneOut.user);
  return inputs;
}

/** Compares every number and array of numbers of `actual` with its namesake. */
function expectSame(actual: object, expected: object): void {
  for (const [name, value] of Object.entries(actual)) {
    if (typeof value === 'boolean') continue;
    expectClose(numbers(value), numbers((expected as Record<string, unknown>)[name]), 1e-9, name);
  }
}

const numbers = (value: unknown) => (typeof value === 'number' ? [value] : (value as ArrayLike<number>));
