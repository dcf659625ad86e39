import type { Catalogue } from '../data/catalogue.ts';
import type { Statistics } from '../features/statistics.ts';
import { decodeArrays, encodeArrays, type TypedArray } from '../release/arrays.ts';

/** The catalogue as functions need it: no titles. */
export type CatalogueTable = Pick<Catalogue, 'ids' | 'years' | 'genreFlags'>;

/** What a model's training ratings say of each movie, in the order of the catalogue. */
export interface MovieTable {
  readonly ratingSum: Float32Array | Float64Array;
  readonly ratingCount: Int32Array;
  readonly residualSum: Float32Array | Float64Array;
}

/** What a model's training ratings say of each user; the per-genre columns are users × genres. */
export interface UserTable {
  /** User ids, ascending. */
  readonly ids: Int32Array;
  readonly ratingCount: Int32Array;
  readonly residualSum: Float32Array | Float64Array;
  readonly tasteCount: Int32Array;
  readonly tasteSum: Float32Array | Float64Array;
}

export function encodeCatalogue({ ids, years, genreFlags, genres }: Catalogue): Uint8Array {
  return encodeArrays({
    ids: column(ids),
    years: column(years),
    genreFlags: { array: genreFlags, shape: [ids.length, genres.length] },
  });
}

export function movieTable({ movieSum, movieCount, movieResidualSum }: Statistics): MovieTable {
  return { ratingSum: movieSum, ratingCount: movieCount, residualSum: movieResidualSum };
}

export function userTable(ids: Int32Array, statistics: Statistics): UserTable {
  const { userCount, residualSum, tasteCount, tasteSum } = statistics;
  return { ids, ratingCount: userCount, residualSum, tasteCount, tasteSum };
}

export function encodeMovies({ ratingSum, ratingCount, residualSum }: MovieTable): Uint8Array {
  return encodeArrays({
    ratingSum: column(Float32Array.from(ratingSum)),
    ratingCount: column(ratingCount),
    residualSum: column(Float32Array.from(residualSum)),
  });
}

export function encodeUsers(users: UserTable): Uint8Array {
  const shape = [users.ids.length, users.tasteSum.length / Math.max(1, users.ids.length)];
  return encodeArrays({
    ids: column(users.ids),
    ratingCount: column(users.ratingCount),
    residualSum: column(Float32Array.from(users.residualSum)),
    tasteCount: { array: users.tasteCount, shape },
    tasteSum: { array: Float32Array.from(users.tasteSum), shape },
  });
}

/** The arrays of a table by name, as views of `bytes`. */
export function decodeTable<Table>(bytes: Uint8Array): Table {
  const arrays = Object.entries(decodeArrays(bytes)).map(([name, { array }]) => [name, array]);
  return Object.fromEntries(arrays) as Table;
}

function column<Column extends TypedArray>(array: Column) {
  return { array, shape: [array.length] };
}
