import type { SearchIndex } from './index.ts';
import type { Range, Terms } from './terms.ts';
import { contentOfWords, wordsOf } from './words.ts';

/** Letters of a word from which on a typing mistake is forgiven: of a shorter one too much would be left to chance. */
const fewestLetters = 4;
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

/** How well each movie matches the words of a query; where there are none, all are `complete`. */
export class Matches {
  /** By rank. */
  readonly levels: Uint8Array;
  readonly #searched: Searched;
  readonly #words: readonly string[];
  /** Positions of the words that are no articles, and their sum. */
  readonly #content: readonly number[];
  readonly #sum: number;
  /** By rank: how many words the title has, as beginnings of its own and as whole words. */
  readonly #begun: Uint8Array;
  readonly #whole: Uint8Array;
  /** By rank: how many of the content it has, and the sum of their positions. */
  readonly #contentBegun: Uint8Array;
  readonly #contentSum: Uint8Array;
  /** By rank: one more than the last word that was counted. */
  readonly #counted: Uint8Array;

  constructor(searched: Searched, query: string) {
    const byRank = () => new Uint8Array(searched.index.movies.length);
    this.#searched = searched;
    this.#words = [...new Set(wordsOf(query))].slice(0, mostWords);
    this.#content = contentOfWords(this.#words).map((word) => this.#words.indexOf(word));
    this.#sum = this.#content.reduce((sum, at) => sum + at, 0);
    this.levels = byRank();
    this.#begun = byRank();
    this.#whole = byRank();
    this.#contentBegun = byRank();
    this.#contentSum = byRank();
    this.#counted = byRank();
    for (const at of this.#words.keys()) this.#countWord(at);
    for (let rank = 0; rank < this.levels.length; rank++) this.levels[rank] = this.#levelOf(rank);
    if (this.#words.length === 1) this.#acceptYears(this.#words[0]);
  }

  /** Gives movies that match no better their level if one typing mistake is forgiven. */
  forgiveMistake(): void {
    for (const at of this.#content) {
      if (this.#words[at].length < fewestLetters) continue;
      for (const range of this.#searched.terms.beginningWithin1(this.#words[at])) {
        this.#eachRank(range, (rank) => {
          if (this.levels[rank] === 0 && this.#lacksOnly(at, rank)) this.levels[rank] = levels.mistaken;
        });
      }
    }
  }

  #lacksOnly(at: number, rank: number): boolean {
    return this.#contentBegun[rank] === this.#content.length - 1 && this.#sum - this.#contentSum[rank] === at;
  }

  #countWord(at: number): void {
    const { terms, index } = this.#searched;
    const word = this.#words[at];
    const isContent = this.#content.includes(at);
    this.#eachRank(terms.beginningWith(word), (rank) => this.#count(rank, at, isContent));
    this.#eachRank(terms.equalTo(word), (rank) => this.#whole[rank]++);
    if (this.#words.length > 1) eachOfYears(index.years, word, (rank) => this.#count(rank, at, isContent));
  }

  #count(rank: number, at: number, isContent: boolean): void {
    if (this.#counted[rank] === at + 1) return;
    this.#counted[rank] = at + 1;
    this.#begun[rank]++;
    if (!isContent) return;
    this.#contentBegun[rank]++;
    this.#contentSum[rank] += at;
  }

  #levelOf(rank: number): number {
    if (this.#contentBegun[rank] < this.#content.length) return 0;
    if (this.#begun[rank] < this.#words.length) return levels.loose;
    if (this.#words.length === 0) return levels.complete;
    const isWhole = this.#whole[rank] === this.#words.length;
    const isAll = this.#searched.index.nameWords[rank] === this.#content.length;
    return isWhole && isAll ? levels.named : levels.complete;
  }

  #acceptYears(word: string): void {
    eachOfYears(this.#searched.index.years, word, (rank) => {
      this.levels[rank] ||= levels.loose;
    });
  }

  #eachRank([first, end]: Range, visit: (rank: number) => void): void {
    const { ranks, rankStarts } = this.#searched.index;
    for (let i = rankStarts[first]; i < rankStarts[end]; i++) visit(ranks[i]);
  }
}

/** Visits the movies of the years that begin with these digits, of which two are enough to tell a century. */
function eachOfYears(years: Int16Array, word: string, visit: (rank: number) => void): void {
  if (!/^(18|19|20|21)\d{0,2}$/.test(word)) return;
  const [from, to] = [Number(word.padEnd(4, '0')), Number(word.padEnd(4, '9'))];
  for (let rank = 0; rank < years.length; rank++) if (from <= years[rank] && years[rank] <= to) visit(rank);
}
