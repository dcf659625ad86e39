import { ReleaseError } from '../release/error.ts';
import type { UserTable } from './table.ts';

/** How many there are of what a block's columns are made of. */
interface Sizes {
  readonly users: number;
  readonly genres: number;
  /** Width of a user's vectors. */
  readonly vector: number;
  /** Pairs of user and franchise. */
  readonly pairs: number;
}

/** The numbers at the head of a block, in their order. */
const head = ['users', 'genres', 'vector', 'pairs'] as const satisfies readonly (keyof Sizes)[];

const eachUser = ({ users }: Sizes) => users;
const eachGenre = ({ users, genres }: Sizes) => users * genres;
const eachPair = ({ pairs }: Sizes) => pairs;

/** The columns of a block after its head, in their order: elements of four bytes, little endian, without gaps. */
const columns: Readonly<
  Record<keyof UserTable, readonly [Int32ArrayConstructor | Float32ArrayConstructor, (of: Sizes) => number]>
> = {
  ids: [Int32Array, eachUser],
  ratingCount: [Int32Array, eachUser],
  residualSum: [Float32Array, eachUser],
  scatter: [Float32Array, eachUser],
  halves: [Int32Array, eachUser],
  tasteCount: [Int32Array, eachGenre],
  tasteSum: [Float32Array, eachGenre],
  vectors: [Float32Array, ({ users, vector }) => users * vector],
  franchiseStart: [Int32Array, ({ users }) => users + 1],
  franchise: [Int32Array, eachPair],
  franchiseCount: [Int32Array, eachPair],
  franchiseSum: [Float32Array, eachPair],
};
const columnList = Object.entries(columns) as [keyof UserTable, (typeof columns)[keyof UserTable]][];

/** A table of at least one user as a block. */
export function encodeBlock(table: UserTable): Uint8Array {
  const users = table.ids.length;
  const sizes: Sizes = {
    users,
    genres: table.tasteCount.length / users,
    vector: table.vectors.length / users,
    pairs: table.franchise.length,
  };
  const bytes = new Uint8Array(bytesOf(sizes));
  new Int32Array(bytes.buffer).set(head.map((name) => sizes[name]));
  let at = 4 * head.length;
  for (const [name, [Column, lengthOf]] of columnList) {
    const column = new Column(bytes.buffer, at, lengthOf(sizes));
    column.set(table[name]);
    at += column.byteLength;
  }
  return bytes;
}

/**
 * The table that a block holds, as views of its bytes.
 * @throws ReleaseError if it is none, or has numbers that are not finite: no network would notice
 */
export function decodeBlock(bytes: Uint8Array): UserTable {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const buffer = aligned.buffer as ArrayBuffer;
  if (aligned.length < 4 * head.length) throw damaged(`it has ${bytes.length} bytes`);
  const [users, genres, vector, pairs] = new Int32Array(buffer, aligned.byteOffset, 4);
  const sizes: Sizes = { users, genres, vector, pairs };
  if (head.some((name) => sizes[name] < 0) || bytesOf(sizes) !== aligned.length) {
    throw damaged(`it has ${bytes.length} bytes, which its head does not`);
  }
  let at: number = aligned.byteOffset + 4 * head.length;
  const table: Partial<Record<keyof UserTable, Int32Array | Float32Array>> = {};
  for (const [name, [Column, lengthOf]] of columnList) {
    const column = new Column(buffer, at, lengthOf(sizes));
    if (!hasNumbersOnly(column)) throw damaged(`${name} has values that are not finite numbers`);
    table[name] = column;
    at += column.byteLength;
  }
  return table as unknown as UserTable;
}

function bytesOf(sizes: Sizes): number {
  return 4 * columnList.reduce((sum, [, [, lengthOf]]) => sum + lengthOf(sizes), head.length as number);
}

/** One number that is not finite is enough for the sum not to be 0. */
function hasNumbersOnly(column: Int32Array | Float32Array): boolean {
  let sum = 0;
  for (const value of column) sum += value - value;
  return sum === 0;
}

function damaged(reason: string): ReleaseError {
  return new ReleaseError(`A block of users is damaged: ${reason}. Promote another release, or train again.`);
}
