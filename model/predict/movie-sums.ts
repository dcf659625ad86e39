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

  has(movie: number): boolean {
    return this.#known[movie] === 1;
  }

  /** Keeps a copy of a movie's sums. */
  keep(movie: number, sums: Float32Array): void {
    this.#pageOf(movie).set(sums, (movie % moviesPerPage) * this.#width);
    this.#known[movie] = 1;
  }

  /** Writes a movie's sums, which must be there, to `out[at]..out[at + width - 1]`. */
  write(out: Float32Array, at: number, movie: number): void {
    const page = this.#pages[Math.floor(movie / moviesPerPage)]!;
    const from = (movie % moviesPerPage) * this.#width;
    out.set(page.subarray(from, from + this.#width), at);
  }

  /** The same for several movies, one after the other; those that follow each other are copied at once. */
  writeAll(out: Float32Array, movies: Int32Array): void {
    for (let start = 0, end = 0; start < movies.length; start = end) {
      end = start + 1;
      while (end < movies.length && movies[end] === movies[end - 1] + 1 && movies[end] % moviesPerPage > 0)
        end++;
      const page = this.#pages[Math.floor(movies[start] / moviesPerPage)]!;
      const from = (movies[start] % moviesPerPage) * this.#width;
      out.set(page.subarray(from, from + (end - start) * this.#width), start * this.#width);
    }
  }

  #pageOf(movie: number): Float32Array {
    const number = Math.floor(movie / moviesPerPage);
    const page = this.#pages[number];
    if (page) return page;
    const made = new Float32Array(moviesPerPage * this.#width);
    this.#bytes += made.byteLength;
    this.#pages[number] = made;
    return made;
  }

  /** Forgets all if there are too many: to be called while none is in use. */
  trim(): void {
    if (this.#bytes <= mostBytes) return;
    this.#pages.length = 0;
    this.#known.fill(0);
    this.#bytes = 0;
  }
}
