/** Movies whose sums stand in one array. */
const moviesPerPage = 64;
/** Bytes that are kept at most; beyond, all are forgotten and computed again as they are asked for. */
const mostBytes = 32 * 2 ** 20;

/**
 * What a network's first layers make of the movies of the catalogue (`Network.sums`): computed when a movie is first
 * asked for, then kept, since it is the same for every user.
 */
export class MovieSums {
  readonly #width: number;
  readonly #known: Uint8Array;
  readonly #pages: (Float32Array | undefined)[] = [];
  #bytes = 0;

  /**
   * @param movies of the catalogue
   * @param width sums of a movie
   */
  constructor(movies: number, width: number) {
    this.#width = width;
    this.#known = new Uint8Array(movies);
  }

  /** Writes a movie's sums to `out[at]..out[at + width - 1]`. @param compute makes them; its result is copied */
  write(out: Float32Array, at: number, movie: number, compute: () => Float32Array): void {
    const page = this.#pageOf(movie);
    const from = (movie % moviesPerPage) * this.#width;
    if (this.#known[movie] === 0) {
      page.set(compute(), from);
      this.#known[movie] = 1;
    }
    // Not by `set`, whose view would take longer than the copy.
    for (let i = 0; i < this.#width; i++) out[at + i] = page[from + i];
  }

  #pageOf(movie: number): Float32Array {
    const number = Math.floor(movie / moviesPerPage);
    const page = this.#pages[number];
    if (page) return page;
    const made = new Float32Array(moviesPerPage * this.#width);
    if (this.#bytes + made.byteLength > mostBytes) this.#forget();
    this.#bytes += made.byteLength;
    this.#pages[number] = made;
    return made;
  }

  #forget(): void {
    this.#pages.length = 0;
    this.#known.fill(0);
    this.#bytes = 0;
  }
}
