import type { ObjectReader } from '../release/objects.ts';
import { encodeNode, IndexNode, nodeBytes, type Piece } from './node.ts';

/** How tables of a kind, with a row for each user, are cut into blocks. */
export interface BlockKind<Table, B> {
  /** The users from `from` to before `to`, as a table of their own. */
  slice(table: Table, from: number, to: number): Table;
  encode(table: Table): Uint8Array;
  /** Bytes of a table that is cut into so many blocks. */
  bytes(table: Table, blocks: number): number;
  /** @throws ReleaseError if the bytes are no such block */
  decode(bytes: Uint8Array): B;
}

/** How many users a block holds, and how many blocks a node of the index: chosen by measurement (docs/decisions.md). */
export interface BlockSizes {
  readonly users: number;
  readonly blocks: number;
}

const usual: BlockSizes = { users: 4, blocks: 4096 };

/** Where the two objects of a table are in a release. */
export interface BlockPaths {
  readonly users: string;
  readonly userIndex: string;
}

/** The two objects of a table of users. */
export interface BlockObjects {
  /** Blocks of users, in ascending order of id, then the nodes of their index. */
  readonly blocks: Uint8Array;
  /** The root of the index: a node of the nodes. */
  readonly index: Uint8Array;
}

/** Writes a table so that one user can be read without the others. */
export function encodeBlocks<Table extends { readonly ids: Int32Array }, B>(
  kind: BlockKind<Table, B>,
  table: Table,
  sizes: BlockSizes = usual,
): BlockObjects {
  const out = new Joined(lengthOf(kind, table, sizes));
  const blocks: Piece[] = [];
  for (let from = 0; from < table.ids.length; from += sizes.users) {
    const some = kind.slice(table, from, Math.min(from + sizes.users, table.ids.length));
    blocks.push({ firstId: some.ids[0], bytes: out.append(kind.encode(some)) });
  }
  const nodes: Piece[] = [];
  let end = 0;
  for (let from = 0; from < blocks.length; from += sizes.blocks) {
    const some = blocks.slice(from, from + sizes.blocks);
    nodes.push({ firstId: some[0].firstId, bytes: out.append(encodeNode(some, end)) });
    for (const { bytes } of some) end += bytes.length;
  }
  return { blocks: out.bytes, index: encodeNode(nodes, end) };
}

/** Of all blocks and their nodes. */
function lengthOf<Table extends { readonly ids: Int32Array }, B>(
  { bytes }: BlockKind<Table, B>,
  table: Table,
  sizes: BlockSizes,
): number {
  const blocks = Math.ceil(table.ids.length / sizes.users);
  const nodes = Math.ceil(blocks / sizes.blocks);
  const perBlock = nodeBytes(1) - nodeBytes(0);
  return bytes(table, blocks) + nodes * nodeBytes(0) + blocks * perBlock;
}

/** Bytes one after the other, in memory that is allocated once: a release's users are as large as its ratings. */
class Joined {
  readonly bytes: Uint8Array;
  #length = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  /** @returns the same bytes, where they stand now */
  append(bytes: Uint8Array): Uint8Array {
    const start = this.#length;
    this.bytes.set(bytes, start);
    this.#length += bytes.length;
    return this.bytes.subarray(start, this.#length);
  }
}

/**
 * All users, block by block: for those who go through all of them.
 * @throws ReleaseError if the objects are damaged
 */
export function decodeBlocks<B>(
  { decode }: Pick<BlockKind<never, B>, 'decode'>,
  { blocks, index }: BlockObjects,
): B[] {
  const root = new IndexNode(index);
  return piecesOf(root, blocks)
    .flatMap((node) => piecesOf(new IndexNode(node), blocks))
    .map(decode);
}

/** The same of a release. @throws ReleaseError also if an object is missing */
export async function readAllBlocks<B>(
  kind: Pick<BlockKind<never, B>, 'decode'>,
  source: ObjectReader,
  { users, userIndex }: BlockPaths,
): Promise<B[]> {
  return decodeBlocks(kind, { blocks: await source.read(users), index: await source.read(userIndex) });
}

function piecesOf(node: IndexNode, object: Uint8Array): Uint8Array[] {
  return Array.from({ length: node.length }, (_, piece) => {
    const bytes = object.subarray(node.start(piece), node.end(piece));
    node.verify(piece, bytes);
    return bytes;
  });
}
