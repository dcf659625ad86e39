import { decodeArrays, encodeArrays, type NamedArray } from '../release/arrays.ts';
import { ReleaseError } from '../release/error.ts';

/** What is known of how movies go together; its size grows with the movies alone. Positions are the catalogue's. */
export interface RankTables {
  /**
   * Movies × `width`, row-major. The product of two movies' rows is what having rated one says of coming to the other: the
   * principal components of who rated what, each shrunk by its noise.
   */
  readonly components: Float32Array;
  readonly width: number;
  /** Where each movie's neighbours start, and where the last one's end: one element more than movies. */
  readonly start: Int32Array;
  /** Movies that have been rated shortly before or after it, the nearest first. */
  readonly neighbours: Int32Array;
  /** How near each of them is; above 0. */
  readonly nearness: Float32Array;
  /** What speaks for each movie where nothing is known of the user; 0 if nobody rated it. */
  readonly popularity: Float32Array;
}

export function encodeRankTables({ components, width, ...columns }: RankTables): Uint8Array {
  const arrays: Record<string, NamedArray> = {
    components: { array: components, shape: [columns.popularity.length, width] },
  };
  for (const [name, array] of Object.entries(columns)) arrays[name] = { array, shape: [array.length] };
  return encodeArrays(arrays);
}

/** The tables as views of `bytes`. @throws ReleaseError if these are no such tables */
export function decodeRankTables(bytes: Uint8Array): RankTables {
  const { components, start, neighbours, nearness, popularity } = decodeArrays(bytes);
  const tables = {
    components: components?.array as Float32Array,
    width: components?.shape[1] ?? 0,
    start: start?.array as Int32Array,
    neighbours: neighbours?.array as Int32Array,
    nearness: nearness?.array as Float32Array,
    popularity: popularity?.array as Float32Array,
  };
  const movies = components?.shape[0];
  const isWhole =
    popularity?.array.length === movies &&
    start?.array.length === movies + 1 &&
    start.array[movies] === neighbours?.array.length &&
    nearness?.array.length === neighbours?.array.length;
  if (isWhole) return tables;
  throw new ReleaseError(
    'The tables for recommendations are damaged. Promote another release, or train again.',
  );
}
