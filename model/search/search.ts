import { decodeIndex } from './index.ts';
import { levels, Matches, type Searched } from './matches.ts';
import { Terms } from './terms.ts';

type Accepts = (movie: number) => boolean;

/**
 * Finds movies by what somebody types of their titles.
 *
 * Every word of a query stands for the beginning of a word of the title, or for the year. Movies that the query names in
 * full come first, then those that have all its words, those that have all but the articles, and those that do if one
 * typing mistake is forgiven; among as good matches the more popular first. The order depends on the release alone.
 */
export class MovieSearch {
  readonly #searched: Searched;

  /** @throws ReleaseError if the bytes are no index */
  constructor(bytes: Uint8Array) {
    const index = decodeIndex(bytes);
    const { buffer, byteOffset, length } = index.units;
    const units = new Uint16Array(buffer, byteOffset, length);
    this.#searched = { index, terms: new Terms(units, index.wordStarts) };
  }

  /**
   * Positions in the catalogue, best first; all movies by popularity if the query has no words.
   * @param accepts whether a movie may be among them, by its position
   */
  *find(query: string, accepts: Accepts): Generator<number, void> {
    const matches = new Matches(this.#searched, query);
    for (const level of Object.values(levels)) {
      // Most pages are full before.
      if (level === levels.mistaken) matches.forgiveMistake();
      yield* this.#atLevel(matches, level, accepts);
    }
  }

  *#atLevel(matches: Matches, level: number, accepts: Accepts): Generator<number, void> {
    const { movies } = this.#searched.index;
    for (
      let rank = matches.levels.indexOf(level);
      rank >= 0;
      rank = matches.levels.indexOf(level, rank + 1)
    ) {
      if (accepts(movies[rank])) yield movies[rank];
    }
  }
}
