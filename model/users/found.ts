import type { UserRow } from './block.ts';

/** What became of a search for some users. */
export class FoundUsers {
  readonly #users = new Map<number, UserRow | undefined>();
  readonly #failures = new Map<number, unknown>();

  set(userId: number, row: UserRow | undefined): void {
    this.#users.set(userId, row);
    this.#failures.delete(userId);
  }

  fail(userId: number, error: unknown): void {
    this.#users.set(userId, undefined);
    this.#failures.set(userId, error);
  }

  has(userId: number): boolean {
    return this.#users.has(userId);
  }

  /** The user as `get`, if this model has a training rating of theirs: others it does not know. */
  rated(userId: number): UserRow | undefined {
    const row = this.get(userId);
    return row && row.block.ints[row.block.at.ratingCount + row.index] > 0 ? row : undefined;
  }

  /**
   * The user, who must have been searched for; undefined if there is none.
   * @throws StoreError or ReleaseError if this one could not be read; others may have been
   */
  get(userId: number): UserRow | undefined {
    if (this.#failures.size > 0 && this.#failures.has(userId)) throw this.#failures.get(userId);
    return this.#users.get(userId);
  }
}
