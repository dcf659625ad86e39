import { productsWith } from './products.ts';
import type { RankTables } from './tables.ts';

/** What a list of similar movies starts from: movies of the catalogue, by position, and how much each counts. */
export interface Starts {
  readonly movies: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * How near movies are in who rated them: products of their rows of components, over the root of the other movie's length.
 *
 * The product alone ranks movies that everybody rates too high; over the whole length (the cosine) it ranks those too high
 * that two people rated.
 */
export class Similarity {
  readonly #tables: RankTables;
  /** Roots of the rows' lengths; 0 of a movie that nobody rated. */
  readonly #roots: Float32Array;

  constructor(tables: RankTables) {
    const { components, width, popularity } = tables;
    this.#tables = tables;
    this.#roots = Float32Array.from(popularity, (_, movie) => {
      let squares = 0;
      for (let i = movie * width; i < (movie + 1) * width; i++) squares += components[i] ** 2;
      return squares ** 0.25;
    });
  }

  /** Whether anything is known of what people think of a movie. */
  isKnown(movie: number): boolean {
    return this.#roots[movie] > 0;
  }

  /** How near each movie is to the starts; 0 of movies that nobody rated. */
  to({ movies, weights }: Starts): Float32Array {
    const shares = Array.from(movies, (movie, k) => {
      const root = this.#roots[movie];
      return root > 0 ? weights[k] / root : 0;
    });
    const products = productsWith(this.#tables, movies, shares);
    return products.map((product, movie) => (this.#roots[movie] > 0 ? product / this.#roots[movie] : 0));
  }
}
