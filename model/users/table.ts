import { scatterOf } from '../features/statistics.ts';
import type { UserStatistics } from '../features/user-statistics.ts';

/** What a model's training ratings say of each user, and what it has learnt of them, in columns. */
export interface UserTable {
  /** User ids, ascending. */
  readonly ids: Int32Array;
  readonly ratingCount: Int32Array;
  readonly residualSum: Float32Array | Float64Array;
  /** Sum of the squared differences of the user's ratings from their mean. */
  readonly scatter: Float32Array | Float64Array;
  /** Number of ratings with half a star. */
  readonly halves: Int32Array;
  /** Row-major: users × genres. */
  readonly tasteCount: Int32Array;
  readonly tasteSum: Float32Array | Float64Array;
  /** Row-major: users × the width of all inputs of the network that hold a user's vector, in the order of the inputs. */
  readonly vectors: Float32Array;
  /** Ratings of franchises, in compressed rows: see `UserFranchises`. One element more than users. */
  readonly franchiseStart: Int32Array;
  readonly franchise: Int32Array;
  readonly franchiseCount: Int32Array;
  readonly franchiseSum: Float32Array | Float64Array;
}

/** @param vectors users × their width; none where a model learns none */
export function userTable(
  ids: Int32Array,
  statistics: UserStatistics,
  vectors: Float32Array = new Float32Array(0),
): UserTable {
  const { userCount, userSum, userSquareSum, userHalves, residualSum, tasteCount, tasteSum } = statistics;
  const { byUser } = statistics.franchises;
  const scatter = userSum.map((sum, user) => scatterOf(userSquareSum[user], sum, userCount[user]));
  return {
    ids,
    ratingCount: userCount,
    residualSum,
    scatter,
    halves: userHalves,
    tasteCount,
    tasteSum,
    vectors,
    franchiseStart: byUser.start,
    franchise: byUser.franchise,
    franchiseCount: byUser.ratingCount,
    franchiseSum: byUser.residualSum,
  };
}

/** The users from `from` to before `to`, as a table of their own; views, but for the starts of their franchises. */
export function sliceUsers(table: UserTable, from: number, to: number): UserTable {
  const users = table.ids.length;
  const [first, last] = [table.franchiseStart[from], table.franchiseStart[to]];
  const rows = <Column extends { readonly length: number; subarray(start: number, end: number): Column }>(
    column: Column,
  ) => {
    const width = column.length / users;
    return column.subarray(from * width, to * width);
  };
  return {
    ids: rows(table.ids),
    ratingCount: rows(table.ratingCount),
    residualSum: rows(table.residualSum as Float32Array),
    scatter: rows(table.scatter as Float32Array),
    halves: rows(table.halves),
    tasteCount: rows(table.tasteCount),
    tasteSum: rows(table.tasteSum as Float32Array),
    vectors: rows(table.vectors),
    franchiseStart: table.franchiseStart.slice(from, to + 1).map((start) => start - first),
    franchise: table.franchise.subarray(first, last),
    franchiseCount: table.franchiseCount.subarray(first, last),
    franchiseSum: table.franchiseSum.subarray(first, last),
  };
}
