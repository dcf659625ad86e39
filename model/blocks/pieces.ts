/** Milliseconds after which a read counts as stuck, and those who come then start another. */
const patience = 10_000;

/**
 * Pieces of an object, by the byte where they start: those that were asked for last are kept, and one that several wait for
 * is read once. A read that failed is forgotten.
 */
export class Pieces<T> {
  readonly #half: number;
  /** Two generations: what is asked for moves to the young one; when that is full it becomes the old one. */
  #young = new Map<number, T>();
  #old = new Map<number, T>();
  #bytes = 0;
  readonly #reads = new Map<number, { readonly since: number; readonly piece: Promise<T> }>();

  /** @param most bytes of the object that are kept at most, about */
  constructor(most: number) {
    this.#half = most / 2;
  }

  /** The piece, if it is cached. */
  get(start: number, end: number): T | undefined {
    const young = this.#young.get(start);
    if (young !== undefined) return young;
    const old = this.#old.get(start);
    if (old !== undefined) this.#keep(start, end, old);
    return old;
  }

  /** The piece by `read`, or by the read of somebody else who waits for it. */
  load(start: number, end: number, read: () => Promise<T>): Promise<T> {
    const running = this.#reads.get(start);
    if (running && Date.now() - running.since < patience) return running.piece;
    const piece = read()
      .then((done) => {
        this.#keep(start, end, done);
        return done;
      })
      .finally(() => {
        if (this.#reads.get(start)?.piece === piece) this.#reads.delete(start);
      });
    this.#reads.set(start, { since: Date.now(), piece });
    return piece;
  }

  #keep(start: number, end: number, piece: T): void {
    if (this.#bytes > 0 && this.#bytes + end - start > this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#bytes = 0;
    }
    this.#young.set(start, piece);
    this.#bytes += end - start;
  }
}
