import type { UserBlock } from '../../model/users/block.ts';
import { sliceUsers, type UserTable } from '../../model/users/table.ts';
import { Random } from '../../training/random.ts';

const genres = 3;
const vector = 2;

/** A table of users with these ids, ascending, each with 0 to 4 franchises; numbers that floats hold exactly. */
export function randomUsers(ids: readonly number[], seed = 1): UserTable {
  const random = new Random(seed);
  const whole = (below: number) => Math.floor(random.uniform() * below);
  const ints = (length: number) => Int32Array.from({ length }, () => whole(1_000));
  const floats = (length: number) => Float32Array.from({ length }, () => whole(1_000) / 8 - 60);
  const users = ids.length;
  const start = new Int32Array(users + 1);
  for (let user = 0; user < users; user++) start[user + 1] = start[user] + whole(5);
  const pairs = start[users];
  return {
    ids: Int32Array.from(ids),
    ratingCount: ints(users),
    residualSum: floats(users),
    scatter: floats(users),
    halves: ints(users),
    tasteCount: ints(users * genres),
    tasteSum: floats(users * genres),
    vectors: floats(users * vector),
    franchiseStart: start,
    franchise: ints(pairs),
    franchiseCount: ints(pairs),
    franchiseSum: floats(pairs),
  };
}

/** The table that a block was made of, or a part of it. */
export function tableOf({ ints, floats, at, sizes }: UserBlock, from = 0, to = sizes.users): UserTable {
  const { users, genres: width, vector: wide, pairs } = sizes;
  const intsOf = (
    name: 'ids' | 'ratingCount' | 'halves' | 'tasteCount' | 'franchiseStart' | 'franchise' | 'franchiseCount',
    length: number,
  ) => ints.slice(at[name], at[name] + length);
  const floatsOf = (
    name: 'residualSum' | 'scatter' | 'tasteSum' | 'vectors' | 'franchiseSum',
    length: number,
  ) => floats.slice(at[name], at[name] + length);
  const whole: UserTable = {
    ids: intsOf('ids', users),
    ratingCount: intsOf('ratingCount', users),
    residualSum: floatsOf('residualSum', users),
    scatter: floatsOf('scatter', users),
    halves: intsOf('halves', users),
    tasteCount: intsOf('tasteCount', users * width),
    tasteSum: floatsOf('tasteSum', users * width),
    vectors: floatsOf('vectors', users * wide),
    franchiseStart: intsOf('franchiseStart', users + 1),
    franchise: intsOf('franchise', pairs),
    franchiseCount: intsOf('franchiseCount', pairs),
    franchiseSum: floatsOf('franchiseSum', pairs),
  };
  return sliceUsers(whole, from, to);
}
