import type { BlockPaths } from '../blocks/objects.ts';
import { BlockReader } from '../blocks/reader.ts';
import type { ObjectReader } from '../release/objects.ts';
import { UserBlock } from './block.ts';
import { FoundUsers } from './found.ts';

/** Reads users of a model by their ids: see `BlockReader`. */
export class UserReader {
  readonly #blocks: BlockReader<UserBlock>;

  private constructor(blocks: BlockReader<UserBlock>) {
    this.#blocks = blocks;
  }

  /**
   * @param patience milliseconds that a search waits for what it reads
   * @throws ReleaseError if the objects are missing or damaged
   */
  static async open(source: ObjectReader, paths: BlockPaths, patience?: number): Promise<UserReader> {
    const decode = (bytes: Uint8Array) => new UserBlock(bytes);
    return new UserReader(await BlockReader.open(source, paths, decode, patience));
  }

  /**
   * Finds users; uncached ones are read in parallel. A failure affects only its own user.
   * @param found is added to; who is there already is not searched for again
   */
  find(userIds: Iterable<number>, found = new FoundUsers()): Promise<FoundUsers> {
    return this.#blocks.find(userIds, found);
  }
}
