import {
  type BlockKind,
  type BlockObjects,
  type BlockPaths,
  type BlockSizes,
  decodeBlocks,
  encodeBlocks,
  readAllBlocks,
} from '../blocks/objects.ts';
import type { ObjectReader } from '../release/objects.ts';
import { bytesOfBlocks, encodeBlock, UserBlock } from './block.ts';
import { sliceUsers, type UserTable } from './table.ts';

const kind: BlockKind<UserTable, UserBlock> = {
  slice: sliceUsers,
  encode: encodeBlock,
  bytes: bytesOfBlocks,
  decode: (bytes) => new UserBlock(bytes),
};

/** A model's users, so that one can be read without the others. */
export function encodeUsers(table: UserTable, sizes?: BlockSizes): BlockObjects {
  return encodeBlocks(kind, table, sizes);
}

/** All users of a model. @throws ReleaseError if the objects are damaged */
export function decodeUsers(objects: BlockObjects): UserBlock[] {
  return decodeBlocks(kind, objects);
}

/** The same of a model in a release. @throws ReleaseError also if an object is missing */
export function readAllUsers(source: ObjectReader, paths: BlockPaths): Promise<UserBlock[]> {
  return readAllBlocks(kind, source, paths);
}
