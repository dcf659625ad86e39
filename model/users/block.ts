import { indexOfId } from '../data/ids.ts';
import { areFinite } from '../numbers.ts';
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

type Column = keyof UserTable;
type Columns = Readonly<Partial<Record<Column, (sizes: Sizes) => number>>>;

const eachUser = ({ users }: Sizes) => users;
const eachGenre = ({ users, genres }: Sizes) => users * genres;
const eachPair = ({ pairs }: Sizes) => pairs;

/**
 * What a block holds, in this order and without gaps, in elements of four bytes, little endian: its sizes, columns of signed
 * integers, columns of floats. Each column is told with its length.
 */
const sizeNames = ['users', 'genres', 'vector', 'pairs'] as const satisfies readonly (keyof Sizes)[];
const intColumns = {
  ids: eachUser,
  ratingCount: eachUser,
  halves: eachUser,
  tasteCount: eachGenre,
  franchiseStart: ({ users }) => users + 1,
  franchise: eachPair,
  franchiseCount: eachPair,
} satisfies Columns;
const floatColumns = {
  residualSum: eachUser,
  scatter: eachUser,
  tasteSum: eachGenre,
  vectors: ({ users, vector }) => users * vector,
  franchiseSum: eachPair,
} satisfies Columns;
const columns = { ...intColumns, ...floatColumns } satisfies Readonly<Record<Column, unknown>>;
const columnList = Object.entries(columns) as [Column, (sizes: Sizes) => number][];
const [firstFloats] = Object.keys(floatColumns) as Column[];

/** Positions of the columns' first elements, and of the end. */
type Starts = Readonly<Record<Column | 'end', number>>;

/** A user's place in a block. */
export interface UserRow {
  readonly block: UserBlock;
  readonly index: number;
}

/**
 * Some users, as they are read from a release: two views of the same bytes, and where each column of `UserTable` starts in
 * them. A view for each column would take longer to make than to read.
 */
export class UserBlock {
  readonly sizes: Sizes;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly at: Starts;
  readonly #rows: UserRow[] = [];

  /** @throws ReleaseError if the bytes are no block, or hold floats that are not finite: no network would notice */
  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    const elements = aligned.length >> 2;
    this.ints = new Int32Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, elements);
    this.floats = new Float32Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, elements);
    const [users, genres, vector, pairs] = this.ints;
    this.sizes = { users, genres, vector, pairs };
    this.at = startsOf(this.sizes);
    const isWhole = elements >= sizeNames.length && 4 * this.at.end === bytes.length;
    if (!isWhole || users < 1 || genres < 0 || vector < 0 || pairs < 0) {
      throw damaged(`it has ${bytes.length} bytes, which its head does not say`);
    }
    if (!areFinite(this.floats, this.at[firstFloats])) throw damaged('it has floats that are not finite');
  }

  /** User ids, ascending. */
  get ids(): Int32Array {
    return this.ints.subarray(this.at.ids, this.at.ids + this.sizes.users);
  }

  /** What the networks take of a user, one input after the other: `userVectorInputs`. */
  vectors(index: number): Float32Array {
    const { vector } = this.sizes;
    return this.floats.subarray(this.at.vectors + index * vector, this.at.vectors + (index + 1) * vector);
  }

  /** The user with that id, if it is here: each time the same object. */
  find(userId: number): UserRow | undefined {
    const { ids } = this.at;
    const found = indexOfId(this.ints, userId, ids, ids + this.sizes.users);
    return found < 0 ? undefined : this.row(found - ids);
  }

  row(index: number): UserRow {
    const row = this.#rows[index] ?? { block: this, index };
    this.#rows[index] = row;
    return row;
  }
}

/** A table of at least one user as a block. */
export function encodeBlock(table: UserTable): Uint8Array {
  const users = table.ids.length;
  const sizes: Sizes = {
    users,
    genres: table.tasteCount.length / users,
    vector: table.vectors.length / users,
    pairs: table.franchise.length,
  };
  const at = startsOf(sizes);
  const bytes = new Uint8Array(4 * at.end);
  const ints = new Int32Array(bytes.buffer);
  const floats = new Float32Array(bytes.buffer);
  ints.set(sizeNames.map((name) => sizes[name]));
  for (const name of Object.keys(intColumns) as Column[]) ints.set(table[name], at[name]);
  for (const name of Object.keys(floatColumns) as Column[]) floats.set(table[name], at[name]);
  return bytes;
}

function startsOf(sizes: Sizes): Starts {
  const starts: Partial<Record<Column | 'end', number>> = {};
  let end: number = sizeNames.length;
  for (const [name, lengthOf] of columnList) {
    starts[name] = end;
    end += lengthOf(sizes);
  }
  starts.end = end;
  return starts as Starts;
}

function damaged(reason: string): ReleaseError {
  return new ReleaseError(`A block of users is damaged: ${reason}. Promote another release, or train again.`);
}
