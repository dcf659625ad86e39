import type { ObjectReader } from '../release/objects.ts';
import { StoreError } from '../stores/store.ts';
import type { BlockRow } from './block.ts';
import type { Found } from './found.ts';
import { IndexNode } from './node.ts';
import type { BlockPaths } from './objects.ts';
import { Pieces } from './pieces.ts';

/** Maximum number of bytes up to which all users are read with the model. */
const wholeUpTo = 2 ** 20;
/** Bytes that are kept at most, of blocks and of nodes: those of two million users. */
const mostBlocks = 16 * 2 ** 20;
const mostNodes = 32 * 2 ** 20;

/** As many as a client of S3 has connections, by default. */
const readsAtOnce = 50;
/** Milliseconds: half of what a request may take, so that it still answers for those who were read. */
const usualPatience = 10_000;

const elsewhere = Symbol('not at hand');
const tooLate = new StoreError('The store did not send a user in time. Try again.');

/** What is read of blocks. */
interface Findable {
  find(userId: number): BlockRow<this> | undefined;
}

type ReadRange = (start: number, end: number) => Promise<Uint8Array>;

/**
 * Reads users of a table by their ids.
 *
 * Their index is a tree. Its root, which the manifest verifies, is read at the start; a node and a block, each verified by
 * the level above, when the first user in them is asked for. So what one user takes does not depend on how many there are.
 */
export class BlockReader<B extends Findable> {
  readonly #root: IndexNode;
  readonly #readRange: ReadRange;
  readonly #decode: (bytes: Uint8Array) => B;
  readonly #patience: number;
  readonly #nodes = new Pieces<IndexNode>(mostNodes);
  readonly #blocks = new Pieces<B>(mostBlocks);

  private constructor(
    root: IndexNode,
    readRange: ReadRange,
    decode: (bytes: Uint8Array) => B,
    patience: number,
  ) {
    this.#root = root;
    this.#readRange = readRange;
    this.#decode = decode;
    this.#patience = patience;
  }

  /**
   * @param decode makes a block of its bytes
   * @param patience milliseconds that a search waits for what it reads
   * @throws ReleaseError if the objects are missing or damaged
   */
  static async open<B extends Findable>(
    source: ObjectReader,
    { users, userIndex }: BlockPaths,
    decode: (bytes: Uint8Array) => B,
    patience = usualPatience,
  ): Promise<BlockReader<B>> {
    const isSmall = source.size(users) <= wholeUpTo;
    const [root, whole] = await Promise.all([
      source.read(userIndex),
      isSmall ? source.read(users) : undefined,
    ]);
    const readRange: ReadRange = whole
      ? async (start, end) => whole.subarray(start, end)
      : (start, end) => source.readRange(users, start, end);
    return new BlockReader(new IndexNode(root), readRange, decode, patience);
  }

  /**
   * Finds users; uncached ones are read in parallel. A failure affects only its own user.
   * @param found is added to; who is there already is not searched for again
   */
  async find<F extends Found<BlockRow<B>>>(userIds: Iterable<number>, found: F): Promise<F> {
    const missing: number[] = [];
    for (const userId of userIds) {
      if (found.has(userId)) continue;
      const row = this.#atHand(userId);
      if (row !== elsewhere) found.set(userId, row);
      else {
        found.fail(userId, tooLate);
        missing.push(userId);
      }
    }
    if (missing.length > 0) await this.#readAll(missing, found);
    return found;
  }

  /** Until all are read, or it takes too long: then those that are missing have failed. */
  async #readAll(userIds: readonly number[], found: Found<BlockRow<B>>): Promise<void> {
    let next = 0;
    const readOneByOne = async () => {
      while (next < userIds.length) {
        const userId = userIds[next++];
        try {
          found.set(userId, await this.#read(userId));
        } catch (error) {
          found.fail(userId, error);
        }
      }
    };
    const reads = Array.from({ length: Math.min(readsAtOnce, userIds.length) }, readOneByOne);
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patience);
    });
    await Promise.race([Promise.all(reads), timeUp]);
    clearTimeout(timer);
    next = userIds.length;
  }

  #atHand(userId: number): BlockRow<B> | undefined | typeof elsewhere {
    const node = atHand(this.#nodes, this.#root, userId);
    if (node === undefined || node === elsewhere) return node;
    const block = atHand(this.#blocks, node, userId);
    return block === undefined || block === elsewhere ? block : block.find(userId);
  }

  async #read(userId: number): Promise<BlockRow<B> | undefined> {
    const node = await this.#load(this.#nodes, this.#root, userId, toNode);
    const block = await this.#load(this.#blocks, node, userId, this.#decode);
    return block.find(userId);
  }

  #load<T>(
    pieces: Pieces<T>,
    parent: IndexNode,
    userId: number,
    decode: (bytes: Uint8Array) => T,
  ): T | Promise<T> {
    const piece = parent.find(userId);
    const [start, end] = [parent.start(piece), parent.end(piece)];
    const kept = pieces.get(start, end);
    if (kept !== undefined) return kept;
    return pieces.load(start, end, async () => {
      const bytes = await this.#readRange(start, end);
      parent.verify(piece, bytes);
      return decode(bytes);
    });
  }
}

/** Undefined if the id is below all of the parent's. */
function atHand<T>(pieces: Pieces<T>, parent: IndexNode, userId: number): T | undefined | typeof elsewhere {
  const piece = parent.find(userId);
  if (piece < 0) return undefined;
  return pieces.get(parent.start(piece), parent.end(piece)) ?? elsewhere;
}

const toNode = (bytes: Uint8Array) => new IndexNode(bytes);
