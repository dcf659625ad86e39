import { eachRank, type SearchIndex } from './index.ts';
import type { Terms } from './terms.ts';

/** Letters of a word from which on a typing mistake is forgiven: of a shorter one too much would be left to chance. */
const fewestLetters = 4;

type Visit = (rank: number) => void;

/** The movies that have all words of a query but one, and that one with a typing mistake. */
export class OneMistake {
  readonly #words: readonly string[];
  /** By rank: how many words the movie has, the sum of their positions, and one more than the last that was counted. */
  readonly #had: Uint8Array;
  readonly #sum: Uint8Array;
  readonly #last: Uint8Array;

  /**
   * @param movies number of all
   * @param words 20 at most, none of them twice
   * @param eachWith visits the movies that have a word, as often as it likes
   */
  constructor(movies: number, words: readonly string[], eachWith: (word: string, visit: Visit) => void) {
    this.#words = words;
    this.#had = new Uint8Array(movies);
    this.#sum = new Uint8Array(movies);
    this.#last = new Uint8Array(movies);
    // Of a single word there is none that a movie must have.
    if (words.length === 1) return;
    for (const [at, word] of words.entries()) eachWith(word, (rank) => this.#count(rank, at));
  }

  /** Visits each such movie, some more than once; also movies of a single word's query that have it without a mistake. */
  eachMatch(index: SearchIndex, terms: Terms, visit: Visit): void {
    const all = this.#words.length - 1;
    const sum = (all * (all + 1)) / 2;
    this.#words.forEach((word, at) => {
      if (word.length < fewestLetters) return;
      for (const range of terms.beginningWithin1(word)) {
        eachRank(index, range, (rank) => {
          // If all but one are present, the sum identifies the missing one.
          if (this.#had[rank] === all && sum - this.#sum[rank] === at) visit(rank);
        });
      }
    });
  }

  #count(rank: number, at: number): void {
    if (this.#last[rank] === at + 1) return;
    this.#last[rank] = at + 1;
    this.#had[rank]++;
    this.#sum[rank] += at;
  }
}
