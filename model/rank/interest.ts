import type { UserHistory } from '../history/table.ts';
import { weighEvidence } from './evidence.ts';
import { productsWith } from './products.ts';
import type { RankTables } from './tables.ts';

/**
 * How likely somebody is to come to each movie of a catalogue, whether they will like it or not.
 *
 * It is the sum of what each of their ratings says, by two ways of going together: components of who rated what (a linear
 * autoencoder: Steck, Autoencoders that don't overfit towards the identity, 2020, of low rank), and nearness in time;
 * and of a movie's popularity, which is all there is where nobody has rated anything.
 */
export class Interest {
  readonly #tables: RankTables;

  constructor(tables: RankTables) {
    this.#tables = tables;
  }

  /** Number of movies. */
  get movies(): number {
    return this.#tables.popularity.length;
  }

  /**
   * One element a movie, at least 0: no probability, but for the same user twice as much is twice as likely.
   * @param history in the order of `UserHistory`; empty for nobody
   */
  of(history: UserHistory): Float32Array {
    const weights = weighEvidence(history);
    const interest = productsWith(this.#tables, history.movies, weights);
    this.#addNeighbours(interest, history.movies, weights);
    const { popularity } = this.#tables;
    for (let i = 0; i < interest.length; i++) interest[i] = Math.max(0, interest[i]) + popularity[i];
    return interest;
  }

  /**
   * What each rating of the history adds to the interest in a movie, in the order of the history, before a sum below 0 is
   * taken for none; the rest of the interest is the movie's popularity.
   */
  addedBy(history: UserHistory, movie: number): Float32Array {
    const { components, width, start, neighbours, nearness } = this.#tables;
    const weights = weighEvidence(history);
    return weights.map((weight, k) => {
      const rated = history.movies[k];
      let added = 0;
      for (let i = 0; i < width; i++) added += components[rated * width + i] * components[movie * width + i];
      const at = neighbours.subarray(start[rated], start[rated + 1]).indexOf(movie);
      return weight * (at < 0 ? added : added + nearness[start[rated] + at]);
    });
  }

  /** What speaks for a movie where nothing is known of the user. */
  popularity(movie: number): number {
    return this.#tables.popularity[movie];
  }

  #addNeighbours(interest: Float32Array, rated: Int32Array, weights: Float32Array): void {
    const { start, neighbours, nearness } = this.#tables;
    for (let k = 0; k < rated.length; k++) {
      const end = start[rated[k] + 1];
      for (let i = start[rated[k]]; i < end; i++) interest[neighbours[i]] += weights[k] * nearness[i];
    }
  }
}
