/** How many users there are, and how many of what else a block's columns are made of. */
export type Sizes<Size extends string> = Readonly<Record<Size | 'users', number>>;

/** Positions of the columns' first elements, and of the end. */
export type Starts<Column extends string> = Readonly<Record<Column | 'ids' | 'end', number>>;

/** Columns with their lengths in elements, in the order in which they stand. */
export type Lengths<Size extends string, Column extends string> = Readonly<
  Record<Column, (sizes: Sizes<Size>) => number>
>;

/**
 * What the blocks of a table hold, in this order and without gaps, in elements of four bytes, little endian: its sizes,
 * columns of integers, columns of floats. One of the integer columns is `ids`.
 */
export class BlockFormat<Size extends string, Column extends string> {
  readonly firstFloats: Column;
  readonly #sizes: readonly (Size | 'users')[];
  readonly #ints: readonly Column[];
  readonly #floats: readonly Column[];
  readonly #columns: readonly [Column, (sizes: Sizes<Size>) => number][];

  /** @param floats at least one */
  constructor(
    sizes: readonly (Size | 'users')[],
    ints: Partial<Lengths<Size, Column>>,
    floats: Partial<Lengths<Size, Column>>,
  ) {
    this.#sizes = sizes;
    this.#ints = Object.keys(ints) as Column[];
    this.#floats = Object.keys(floats) as Column[];
    this.firstFloats = this.#floats[0];
    this.#columns = Object.entries({ ...ints, ...floats }) as [Column, (sizes: Sizes<Size>) => number][];
  }

  /** The sizes at the head of a block; undefined where it is too short. */
  readSizes(ints: Int32Array): Sizes<Size> {
    const sizes: Partial<Record<Size | 'users', number>> = {};
    for (let i = 0; i < this.#sizes.length; i++) sizes[this.#sizes[i]] = ints[i];
    return sizes as Sizes<Size>;
  }

  /** Whether a block may have these sizes: there is at least one user, and not less than nothing of the rest. */
  isHead(sizes: Sizes<Size>): boolean {
    if (!(sizes.users >= 1)) return false;
    for (const name of this.#sizes) if (!(sizes[name] >= 0)) return false;
    return true;
  }

  startsOf(sizes: Sizes<Size>): Starts<Column> {
    const starts: Partial<Record<Column | 'end', number>> = {};
    let end = this.#sizes.length;
    for (const [name, lengthOf] of this.#columns) {
      starts[name] = end;
      end += lengthOf(sizes);
    }
    starts.end = end;
    return starts as Starts<Column>;
  }

  /** Bytes of so many blocks that have these sizes together: each has what a block of nobody has, and its rows. */
  bytesOf(sizes: Sizes<Size>, blocks: number): number {
    const nobody = Object.fromEntries(this.#sizes.map((name) => [name, 0])) as Sizes<Size>;
    return 4 * (this.startsOf(sizes).end + (blocks - 1) * this.startsOf(nobody).end);
  }

  /** A table of at least one user as a block. */
  encode(sizes: Sizes<Size>, table: Readonly<Record<Column, ArrayLike<number>>>): Uint8Array {
    const at = this.startsOf(sizes);
    const bytes = new Uint8Array(4 * at.end);
    const ints = new Int32Array(bytes.buffer);
    const floats = new Float32Array(bytes.buffer);
    ints.set(this.#sizes.map((name) => sizes[name]));
    for (const name of this.#ints) ints.set(table[name], at[name]);
    for (const name of this.#floats) floats.set(table[name], at[name]);
    return bytes;
  }
}
