/** Words that follow each other: from the first position to before the second. */
export type Range = readonly [first: number, end: number];

/** All words of the titles, ascending by their code units; they are named by their position. */
export class Terms {
  readonly #units: Uint16Array;
  readonly #starts: Int32Array;

  /** @param starts where each word begins in `units`, and where the last ends */
  constructor(units: Uint16Array, starts: Int32Array) {
    this.#units = units;
    this.#starts = starts;
  }

  /** The words that begin so. */
  beginningWith(prefix: string): Range {
    return this.#narrow(this.#all, 0, unitsOf(prefix));
  }

  /** The word itself, if a title has it: of the words that begin so it would be the first. */
  equalTo(word: string): Range {
    const [first, end] = this.beginningWith(word);
    const isThere = first < end && this.#starts[first + 1] - this.#starts[first] === word.length;
    return [first, isThere ? first + 1 : first];
  }

  /**
   * The words that begin with what one typing mistake makes of a word: a letter too many, too few or another one, or two
   * that changed places; also those that begin with the word. Ranges may overlap.
   *
   * Goes along the word, at each letter with the words that begin as it does so far: those are few after the first letters.
   */
  beginningWithin1(text: string): Range[] {
    const word = unitsOf(text);
    const found: Range[] = [];
    let same = this.#all;
    for (let at = 0; at < word.length && same[0] < same[1]; at++) {
      const rest = word.subarray(at + 1);
      found.push(this.#narrow(same, at, rest));
      for (const [unit, range] of this.#byUnit(same, at)) {
        found.push(this.#narrow(range, at + 1, rest), this.#narrow(range, at + 1, word.subarray(at)));
        if (unit !== rest[0]) continue;
        found.push(this.#narrow(range, at + 1, Uint16Array.of(word[at], ...rest.subarray(1))));
      }
      same = this.#narrow(same, at, word.subarray(at, at + 1));
    }
    return found.filter(([first, end]) => first < end);
  }

  get #all(): Range {
    return [0, this.#starts.length - 1];
  }

  /** Words that are alike up to `at`, by the letter that they have there; those that end before it are left out. */
  *#byUnit([first, end]: Range, at: number): Generator<readonly [number, Range]> {
    let next = first;
    while (next < end) {
      const start = this.#starts[next] + at;
      if (start >= this.#starts[next + 1]) {
        next++;
        continue;
      }
      const unit = this.#units[start];
      const range = this.#narrow([next, end], at, Uint16Array.of(unit));
      yield [unit, range];
      next = range[1];
    }
  }

  /** Those of words that are alike up to `at` that go on so from there. */
  #narrow([first, end]: Range, at: number, rest: Uint16Array): Range {
    const low = this.#search(first, end, at, rest, 0);
    return [low, this.#search(low, end, at, rest, 1)];
  }

  /** The first word that does not come before those that go on so; with `after` 1, the first that comes after them. */
  #search(first: number, end: number, at: number, rest: Uint16Array, after: 0 | 1): number {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, at, rest) < after) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0, 0 or above 0 as a word comes before those that go on so, is one of them, or comes after. */
  #compare(term: number, at: number, rest: Uint16Array): number {
    const start = this.#starts[term] + at;
    const length = this.#starts[term + 1] - start;
    for (let i = 0; i < rest.length; i++) {
      if (i >= length) return -1;
      const difference = this.#units[start + i] - rest[i];
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
