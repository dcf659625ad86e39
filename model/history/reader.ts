import { Found } from '../blocks/found.ts';
import { BlockReader } from '../blocks/reader.ts';
import type { ObjectReader } from '../release/objects.ts';
import { historyPaths } from '../release/paths.ts';
import { HistoryBlock, type HistoryRow } from './block.ts';
import type { UserHistory } from './table.ts';

/** Users whose histories were searched for. */
class FoundHistories extends Found<HistoryRow> {
  /**
   * The ratings of a user, who must have been searched for; undefined if the release has no such user.
   * @throws StoreError or ReleaseError if they could not be read; those of others may have been
   */
  history(userId: number): UserHistory | undefined {
    const row = this.get(userId);
    return row?.block.history(row.index);
  }
}

/** Reads histories of users by their ids, none before it is asked for: see `BlockReader`. */
export class HistoryReader {
  readonly #blocks: BlockReader<HistoryBlock>;

  private constructor(blocks: BlockReader<HistoryBlock>) {
    this.#blocks = blocks;
  }

  /** @throws ReleaseError if the objects are missing or damaged */
  static async open(source: ObjectReader): Promise<HistoryReader> {
    const decode = (bytes: Uint8Array) => new HistoryBlock(bytes);
    return new HistoryReader(await BlockReader.open(source, historyPaths, decode));
  }

  /** Finds users; uncached ones are read in parallel. A failure affects only its own user. */
  find(userIds: Iterable<number>): Promise<FoundHistories> {
    return this.#blocks.find(userIds, new FoundHistories());
  }
}
