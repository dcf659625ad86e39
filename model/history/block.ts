import { Block, type BlockRow } from '../blocks/block.ts';
import { BlockFormat, type Lengths, type Sizes } from '../blocks/format.ts';
import type { HistoryTable, UserHistory } from './table.ts';

type Size = 'users' | 'ratings';
type Column = keyof HistoryTable;

const eachRating = ({ ratings }: Sizes<Size>) => ratings;

const intColumns: Lengths<Size, Exclude<Column, 'stars'>> = {
  ids: ({ users }) => users,
  start: ({ users }) => users + 1,
  movies: eachRating,
  times: eachRating,
};
const floatColumns: Lengths<Size, 'stars'> = { stars: eachRating };

const format = new BlockFormat<Size, Column>(['users', 'ratings'], intColumns, floatColumns);

/** The ratings of some users: a part of the `HistoryTable`. */
export class HistoryBlock extends Block<Size, Column> {
  /** @throws ReleaseError if the bytes are no such block */
  constructor(bytes: Uint8Array) {
    super(format, bytes);
  }

  /** A user's ratings, as views of the block. */
  history(index: number): UserHistory {
    const { ints, floats, at } = this;
    const [start, end] = ints.subarray(at.start + index, at.start + index + 2);
    const times = ints.subarray(at.times + start, at.times + end);
    return {
      movies: ints.subarray(at.movies + start, at.movies + end),
      stars: floats.subarray(at.stars + start, at.stars + end),
      times: new Uint32Array(times.buffer, times.byteOffset, times.length),
    };
  }
}

export type HistoryRow = BlockRow<HistoryBlock>;

/** A table of at least one user as a block. */
export function encodeHistoryBlock(table: HistoryTable): Uint8Array {
  return format.encode(sizesOf(table), table);
}

/** Bytes of a table that is cut into so many blocks. */
export function bytesOfHistoryBlocks(table: HistoryTable, blocks: number): number {
  return format.bytesOf(sizesOf(table), blocks);
}

const sizesOf = ({ ids, movies }: HistoryTable) => ({ users: ids.length, ratings: movies.length });
