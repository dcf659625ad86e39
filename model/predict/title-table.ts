import { startsOf } from '../numbers.ts';
import { decodeArrays, encodeArrays } from '../release/arrays.ts';
import { ReleaseError } from '../release/error.ts';

/** The titles of a catalogue, in its order, decoded one by one as they are asked for. */
export class TitleTable {
  readonly #text: Buffer;
  readonly #starts: Int32Array;

  /** @throws ReleaseError if the bytes are no such table */
  constructor(bytes: Uint8Array) {
    const { text, starts } = decodeArrays(bytes);
    const isTable = text?.array instanceof Uint8Array && starts?.array instanceof Int32Array;
    if (!isTable || starts.array.at(-1) !== text.array.length) {
      throw new ReleaseError('The table of titles is damaged. Promote another release, or train again.');
    }
    const { buffer, byteOffset, length } = text.array;
    this.#text = Buffer.from(buffer as ArrayBuffer, byteOffset, length);
    this.#starts = starts.array as Int32Array;
  }

  /** Number of titles. */
  get length(): number {
    return this.#starts.length - 1;
  }

  /** @param movie position in the catalogue */
  title(movie: number): string {
    return this.#text.toString('utf8', this.#starts[movie], this.#starts[movie + 1]);
  }
}

/**
 * Titles as an object of a release: their UTF-8, one after the other, and where each starts. Any text comes back as it is,
 * but for halves of surrogate pairs, which are no characters.
 */
export function encodeTitles(titles: readonly string[]): Uint8Array {
  const texts = titles.map((title) => Buffer.from(title));
  const starts = startsOf(texts.map(({ length }) => length));
  const text = new Uint8Array(Buffer.concat(texts));
  return encodeArrays({
    starts: { array: starts, shape: [starts.length] },
    text: { array: text, shape: [text.length] },
  });
}
