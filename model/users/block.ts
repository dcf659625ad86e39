import { Block, type BlockRow } from '../blocks/block.ts';
import { BlockFormat, type Lengths, type Sizes } from '../blocks/format.ts';
import type { UserTable } from './table.ts';

/** `vector` is the width of a user's vectors; `pairs` are those of user and franchise. */
type Size = 'users' | 'genres' | 'vector' | 'pairs';
type Column = keyof UserTable;
type IntColumn =
  | 'ids'
  | 'ratingCount'
  | 'halves'
  | 'tasteCount'
  | 'franchiseStart'
  | 'franchise'
  | 'franchiseCount';
type FloatColumn = Exclude<Column, IntColumn>;

const eachUser = ({ users }: Sizes<Size>) => users;
const eachGenre = ({ users, genres }: Sizes<Size>) => users * genres;
const eachPair = ({ pairs }: Sizes<Size>) => pairs;

const intColumns: Lengths<Size, IntColumn> = {
  ids: eachUser,
  ratingCount: eachUser,
  halves: eachUser,
  tasteCount: eachGenre,
  franchiseStart: ({ users }) => users + 1,
  franchise: eachPair,
  franchiseCount: eachPair,
};
const floatColumns: Lengths<Size, FloatColumn> = {
  residualSum: eachUser,
  scatter: eachUser,
  tasteSum: eachGenre,
  vectors: ({ users, vector }) => users * vector,
  franchiseSum: eachPair,
};

const format = new BlockFormat<Size, Column>(
  ['users', 'genres', 'vector', 'pairs'],
  intColumns,
  floatColumns,
);

/** What a model knows of some users: a part of its `UserTable`. */
export class UserBlock extends Block<Size, Column> {
  /** @throws ReleaseError if the bytes are no such block */
  constructor(bytes: Uint8Array) {
    super(format, bytes);
  }

  /** What the networks take of a user, one input after the other: `userVectorInputs`. */
  vectors(index: number): Float32Array {
    const { vector } = this.sizes;
    return this.floats.subarray(this.at.vectors + index * vector, this.at.vectors + (index + 1) * vector);
  }
}

export type UserRow = BlockRow<UserBlock>;

/** A table of at least one user as a block. */
export function encodeBlock(table: UserTable): Uint8Array {
  return format.encode(sizesOf(table), table);
}

/** Bytes of a table that is cut into so many blocks. */
export function bytesOfBlocks(table: UserTable, blocks: number): number {
  return format.bytesOf(sizesOf(table), blocks);
}

function sizesOf({ ids, tasteCount, vectors, franchise }: UserTable): Sizes<Size> {
  const users = ids.length;
  return {
    users,
    genres: tasteCount.length / users,
    vector: vectors.length / users,
    pairs: franchise.length,
  };
}
