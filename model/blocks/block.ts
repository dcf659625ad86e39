import { indexOfId } from '../data/ids.ts';
import { areFinite } from '../numbers.ts';
import { ReleaseError } from '../release/error.ts';
import type { BlockFormat, Sizes, Starts } from './format.ts';

/** A user's place in a block. */
export interface BlockRow<B> {
  readonly block: B;
  readonly index: number;
}

/**
 * Some users, as they are read from a release: two views of the same bytes, and where each column of their table starts in
 * them. A view for each column would take longer to make than to read.
 */
export class Block<Size extends string, Column extends string> {
  readonly sizes: Sizes<Size>;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly at: Starts<Column>;
  readonly #rows: BlockRow<this>[] = [];

  /** @throws ReleaseError if the bytes are no block of that format, or hold floats that are not finite: no network would notice */
  constructor(format: BlockFormat<Size, Column>, bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    const elements = aligned.length >> 2;
    this.ints = new Int32Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, elements);
    this.floats = new Float32Array(aligned.buffer as ArrayBuffer, aligned.byteOffset, elements);
    this.sizes = format.readSizes(this.ints);
    this.at = format.startsOf(this.sizes);
    const isWhole = format.isHead(this.sizes) && 4 * this.at.end === bytes.length;
    if (!isWhole) throw damaged(`its header does not match its ${bytes.length} bytes`);
    if (!areFinite(this.floats, this.at[format.firstFloats]))
      throw damaged('it has floats that are not finite');
  }

  /** User ids, ascending. */
  get ids(): Int32Array {
    return this.ints.subarray(this.at.ids, this.at.ids + this.sizes.users);
  }

  /** The user with that id, if it is here: each time the same object. */
  find(userId: number): BlockRow<this> | undefined {
    const { ids } = this.at;
    const found = indexOfId(this.ints, userId, ids, ids + this.sizes.users);
    return found < 0 ? undefined : this.row(found - ids);
  }

  row(index: number): BlockRow<this> {
    const row = this.#rows[index] ?? { block: this, index };
    this.#rows[index] = row;
    return row;
  }
}

function damaged(reason: string): ReleaseError {
  return new ReleaseError(`A block of users is damaged: ${reason}. Promote another release, or train again.`);
}
