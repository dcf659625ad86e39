import { Found } from '../blocks/found.ts';
import type { UserRow } from './block.ts';

/** Users of a model that were searched for. */
export class FoundUsers extends Found<UserRow> {
  /** The user as `get`, if this model has a training rating of theirs: others it does not know. */
  rated(userId: number): UserRow | undefined {
    const row = this.get(userId);
    return row && row.block.ints[row.block.at.ratingCount + row.index] > 0 ? row : undefined;
  }
}
