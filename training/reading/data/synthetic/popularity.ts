import { type Random, shuffle } from './random.ts';

/** Popularity falls as (rank + offset)^-exponent; fitted by eye to ml-latest-small's counts. */
const exponent = 1.8;
const offsetShare = 0.03;

/** Movies to choose from, a few far more popular than most. */
export class Popularity {
  readonly #movieAtRank: Int32Array;
  /** Rank of each movie, from 0, the most popular. */
  readonly rank: Int32Array;
  readonly #offset: number;
  readonly #tail: number;

  constructor(movies: number, random: Random) {
    const numbers = Int32Array.from({ length: movies }, (_, movie) => movie);
    this.#movieAtRank = shuffle(numbers, movies, random);
    this.rank = new Int32Array(movies);
    for (let rank = 0; rank < movies; rank++) this.rank[this.#movieAtRank[rank]] = rank;
    this.#offset = Math.max(1, movies * offsetShare);
    this.#tail = (1 + movies / this.#offset) ** (1 - exponent);
  }

  /** A movie drawn by popularity, by inverting the distribution: no table, whatever the number of movies. */
  draw(random: Random): number {
    const survival = 1 - random.uniform() * (1 - this.#tail);
    const rank = Math.floor(this.#offset * (survival ** (1 / (1 - exponent)) - 1));
    return this.#movieAtRank[Math.min(rank, this.#movieAtRank.length - 1)];
  }

  /** The chance that `draw` gives a movie more popular than the one at `rank`. */
  shareBelow(rank: number): number {
    return (1 - (1 + rank / this.#offset) ** (1 - exponent)) / (1 - this.#tail);
  }

  movieAt(rank: number): number {
    return this.#movieAtRank[rank];
  }
}

/** Draws distinct movies for one user after another. */
export class MovieChooser {
  readonly #popularity: Popularity;
  readonly #random: Random;
  readonly #movies: number;
  /** The draw in which a movie was last chosen. */
  readonly #chosen: Uint32Array;
  #draws = 0;

  constructor(popularity: Popularity, movies: number, random: Random) {
    this.#popularity = popularity;
    this.#random = random;
    this.#movies = movies;
    this.#chosen = new Uint32Array(movies);
  }

  /** Writes `count` distinct movies to `into`, in the order in which they are chosen. */
  choose(count: number, into: Int32Array): void {
    this.#draws++;
    // Drawing again what was chosen already takes ever longer the larger a user's share of the movies.
    if (count * 16 > this.#movies) this.#chooseMany(count, into);
    else this.#chooseFew(count, into);
  }

  #chooseFew(count: number, into: Int32Array): void {
    for (let chosen = 0; chosen < count; ) {
      const movie = this.#popularity.draw(this.#random);
      if (this.#chosen[movie] === this.#draws) continue;
      this.#chosen[movie] = this.#draws;
      into[chosen++] = movie;
    }
  }

  /**
   * A weighted sample without replacement in one sort: the `count` smallest of exponential clocks that run at
   * each movie's popularity (Efraimidis and Spirakis, 2006).
   */
  #chooseMany(count: number, into: Int32Array): void {
    const clocks = new Float64Array(this.#movies);
    for (let rank = 0; rank < this.#movies; rank++) {
      const weight = this.#popularity.shareBelow(rank + 1) - this.#popularity.shareBelow(rank);
      clocks[rank] = this.#random.exponential() / weight;
    }
    const limit = clocks.toSorted()[count - 1];
    let chosen = 0;
    for (let rank = 0; rank < this.#movies && chosen < count; rank++) {
      if (clocks[rank] <= limit) into[chosen++] = this.#popularity.movieAt(rank);
    }
    shuffle(into, count, this.#random);
  }
}
