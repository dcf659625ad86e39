import {
  type BlockKind,
  type BlockObjects,
  type BlockSizes,
  encodeBlocks,
  readAllBlocks,
} from '../blocks/objects.ts';
import type { ObjectReader } from '../release/objects.ts';
import { historyPaths } from '../release/paths.ts';
import { bytesOfHistoryBlocks, encodeHistoryBlock, HistoryBlock } from './block.ts';
import { type HistoryTable, sliceHistory } from './table.ts';

const kind: BlockKind<HistoryTable, HistoryBlock> = {
  slice: sliceHistory,
  encode: encodeHistoryBlock,
  bytes: bytesOfHistoryBlocks,
  decode: (bytes) => new HistoryBlock(bytes),
};

/** The histories of all users, so that one can be read without the others. */
export function encodeHistory(table: HistoryTable, sizes?: BlockSizes): BlockObjects {
  return encodeBlocks(kind, table, sizes);
}

/** The histories of all users of a release. @throws ReleaseError if they are missing or damaged */
export function readAllHistories(source: ObjectReader): Promise<HistoryBlock[]> {
  return readAllBlocks(kind, source, historyPaths);
}
