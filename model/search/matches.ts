import { eachRank, type SearchIndex } from './index.ts';
import { OneMistake } from './mistake.ts';
import type { Terms } from './terms.ts';
import { contentOfWords, wordsOf } from './words.ts';

/** Words of a query that count. */
const mostWords = 20;

/** What a search looks into. */
export interface Searched {
  readonly index: SearchIndex;
  readonly terms: Terms;
}

/** How well a movie matches a query, best first; 0 stands for not at all. */
export const levels = {
  /** Every word of the query is a whole word of the title, and the title's name has no other. */
  named: 1,
  /** The title has every word, or words that begin so; a year may stand among them. */
  complete: 2,
  /** The title has every word but articles, or the query is the movie's year. */
  loose: 3,
  /** The same if one typing mistake is forgiven. */
  mistaken: 4,
} as const;

type Visit = (rank: number) => void;
type EachWith = (word: string, visit: Visit) => void;

/**
 * How well each movie matches the words of a query; where there are none, all are `complete`.
 *
 * Goes through the lists of the movies that have a word, never through all movies: a keystroke should not take longer
 * because of movies that it does not find.
 */
export class Matches {
  /** By rank. */
  readonly levels: Uint8Array;
  readonly #searched: Searched;
  /** Each once, and those that are no articles. */
  readonly #words: readonly string[];
  readonly #content: readonly string[];

  constructor(searched: Searched, query: string) {
    this.#searched = searched;
    this.#words = [...new Set(wordsOf(query))].slice(0, mostWords);
    this.#content = contentOfWords(this.#words);
    this.levels = new Uint8Array(searched.index.movies.length);
    if (this.#words.length === 0) this.levels.fill(levels.complete);
    else this.#setLevels();
  }

  /** Gives movies that match no better their level if one typing mistake is forgiven. */
  forgiveMistake(): void {
    const { index, terms } = this.#searched;
    const eachWith = (word: string, visit: Visit) => this.#eachBegun(word, visit);
    new OneMistake(index.movies.length, this.#content, eachWith).eachMatch(index, terms, (rank) => {
      if (this.levels[rank] === 0) this.levels[rank] = levels.mistaken;
    });
  }

  #setLevels(): void {
    const { nameWords, years } = this.#searched.index;
    const eachBegun = (word: string, visit: Visit) => this.#eachBegun(word, visit);
    const articles = this.#words.filter((word) => !this.#content.includes(word));
    const articled = this.#countInTurn(articles, eachBegun);
    const whole = this.#countInTurn(this.#words, (word, visit) => this.#eachWhole(word, visit));
    this.#countInTurn(this.#content, eachBegun, (rank) => {
      const isNamed = whole[rank] === this.#words.length && nameWords[rank] === this.#content.length;
      const isComplete = articled[rank] === articles.length;
      this.levels[rank] = isNamed ? levels.named : isComplete ? levels.complete : levels.loose;
    });
    if (this.#words.length > 1) return;
    eachOfYears(years, this.#words[0], (rank) => {
      this.levels[rank] ||= levels.loose;
    });
  }

  /**
   * By rank, how many of the words a movie has before the first that it lacks.
   * @param visit is called once for each that has all
   */
  #countInTurn(words: readonly string[], eachWith: EachWith, visit?: Visit): Uint8Array {
    const counts = new Uint8Array(this.levels.length);
    words.forEach((word, at) => {
      const isLast = at === words.length - 1;
      eachWith(word, (rank) => {
        if (counts[rank] !== at) return;
        counts[rank] = at + 1;
        if (isLast) visit?.(rank);
      });
    });
    return counts;
  }

  /** The movies whose title has a word that begins so, or whose year does; some more than once. */
  #eachBegun(word: string, visit: Visit): void {
    eachRank(this.#searched.index, this.#searched.terms.beginningWith(word), visit);
    if (this.#words.length > 1) eachOfYears(this.#searched.index.years, word, visit);
  }

  #eachWhole(word: string, visit: Visit): void {
    eachRank(this.#searched.index, this.#searched.terms.equalTo(word), visit);
  }
}

/** The movies of the years that begin with these digits, of which two are enough to tell a century. */
function eachOfYears(years: Int16Array, word: string, visit: Visit): void {
  if (!/^(18|19|20|21)\d{0,2}$/.test(word)) return;
  const [from, to] = [Number(word.padEnd(4, '0')), Number(word.padEnd(4, '9'))];
  for (let rank = 0; rank < years.length; rank++) if (from <= years[rank] && years[rank] <= to) visit(rank);
}
