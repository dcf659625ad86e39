/** What became of a search for some users. */
export class Found<Row> {
  readonly #users = new Map<number, Row | undefined>();
  readonly #failures = new Map<number, unknown>();

  set(userId: number, row: Row | undefined): void {
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

  /**
   * The user, who must have been searched for; undefined if there is none.
   * @throws StoreError or ReleaseError if this one could not be read; others may have been
   */
  get(userId: number): Row | undefined {
    if (this.#failures.size > 0 && this.#failures.has(userId)) throw this.#failures.get(userId);
    return this.#users.get(userId);
  }
}
