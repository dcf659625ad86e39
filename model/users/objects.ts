import type { ObjectReader } from '../release/objects.ts';
import { encodeBlock, UserBlock } from './block.ts';
import { encodeNode, IndexNode, type Piece } from './node.ts';
import type { UserPaths } from './reader.ts';
import { sliceUsers, type UserTable } from './table.ts';

/** How many users a block holds, and how many blocks a node of the index: chosen by measurement (docs/decisions.md). */
export interface BlockSizes {
  readonly users: number;
  readonly blocks: number;
}

const usual: BlockSizes = { users: 4, blocks: 4096 };

/** The two objects of a model's users. */
export interface UserObjects {
  /** Blocks of users, in ascending order of id, then the nodes of their index. */
  readonly blocks: Uint8Array;
  /** The root of the index: a node of the nodes. */
  readonly index: Uint8Array;
}

/** Writes users so that one can be read without the others. */
export function encodeUsers(table: UserTable, sizes: BlockSizes = usual): UserObjects {
  const blocks: Piece[] = [];
  for (let from = 0; from < table.ids.length; from += sizes.users) {
    const some = sliceUsers(table, from, Math.min(from + sizes.users, table.ids.length));
    blocks.push({ firstId: some.ids[0], bytes: encodeBlock(some) });
  }
  const nodes: Piece[] = [];
  let end = 0;
  for (let from = 0; from < blocks.length; from += sizes.blocks) {
    const some = blocks.slice(from, from + sizes.blocks);
    nodes.push({ firstId: some[0].firstId, bytes: encodeNode(some, end) });
    end += lengthOf(some);
  }
  return { blocks: join([...blocks, ...nodes]), index: encodeNode(nodes, end) };
}

/**
 * All users, block by block: for those who go through all of them.
 * @throws ReleaseError if the objects are damaged
 */
export function decodeUsers({ blocks, index }: UserObjects): UserBlock[] {
  const root = new IndexNode(index);
  return piecesOf(root, blocks)
    .flatMap((node) => piecesOf(new IndexNode(node), blocks))
    .map((bytes) => new UserBlock(bytes));
}

/** The same of a model in a release. @throws ReleaseError also if an object is missing */
export async function readAllUsers(
  source: ObjectReader,
  { users, userIndex }: UserPaths,
): Promise<UserBlock[]> {
  return decodeUsers({ blocks: await source.read(users), index: await source.read(userIndex) });
}

function piecesOf(node: IndexNode, object: Uint8Array): Uint8Array[] {
  return Array.from({ length: node.length }, (_, piece) => {
    const bytes = object.subarray(node.start(piece), node.end(piece));
    node.verify(piece, bytes);
    return bytes;
  });
}

function join(pieces: readonly Piece[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece.bytes, at);
    at += piece.bytes.length;
  }
  return bytes;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
