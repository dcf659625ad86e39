import type { Catalogue } from '../data/catalogue.ts';
import { titleTraits } from '../data/title.ts';
import { type Statistics, scatterOf } from '../features/statistics.ts';
import { decodeArrays, encodeArrays, type TypedArray } from '../release/arrays.ts';
import type { PriorTable } from '../users/prior.ts';

/** The catalogue as functions need it: no titles. */
export type CatalogueTable = Pick<Catalogue, 'ids' | 'years' | 'genreFlags' | 'traits' | 'franchises'>;

/** What a model's training ratings say of each movie, in the order of the catalogue. */
export interface MovieTable {
  readonly ratingSum: Float32Array | Float64Array;
  readonly ratingCount: Int32Array;
  readonly residualSum: Float32Array | Float64Array;
  /** Sum of the squared differences of the movie's ratings from their mean. */
  readonly scatter: Float32Array | Float64Array;
}

/** What a model's training ratings say of each franchise. */
export interface FranchiseTable {
  /** Ascending. */
  readonly hashes: Int32Array;
  readonly ratingCount: Float32Array | Float64Array;
  readonly residualSum: Float32Array | Float64Array;
}

export function encodeCatalogue({
  ids,
  years,
  genreFlags,
  genres,
  traits,
  franchises,
}: Catalogue): Uint8Array {
  return encodeArrays({
    ids: column(ids),
    years: column(years),
    franchises: column(franchises),
    genreFlags: { array: genreFlags, shape: [ids.length, genres.length] },
    traits: { array: traits, shape: [ids.length, titleTraits.length] },
  });
}

export function movieTable({
  movieSum,
  movieSquareSum,
  movieCount,
  movieResidualSum,
}: Statistics): MovieTable {
  const scatter = movieSum.map((sum, movie) => scatterOf(movieSquareSum[movie], sum, movieCount[movie]));
  return { ratingSum: movieSum, ratingCount: movieCount, residualSum: movieResidualSum, scatter };
}

export function encodeMovies({ ratingSum, ratingCount, residualSum, scatter }: MovieTable): Uint8Array {
  return encodeArrays({
    ratingSum: column(Float32Array.from(ratingSum)),
    ratingCount: column(ratingCount),
    residualSum: column(Float32Array.from(residualSum)),
    scatter: column(Float32Array.from(scatter)),
  });
}

export function franchiseTable({
  franchises: { hashes, ratingCount, residualSum },
}: Statistics): FranchiseTable {
  return { hashes, ratingCount, residualSum };
}

export function encodeFranchises({ hashes, ratingCount, residualSum }: FranchiseTable): Uint8Array {
  return encodeArrays({
    hashes: column(hashes),
    ratingCount: column(Float32Array.from(ratingCount)),
    residualSum: column(Float32Array.from(residualSum)),
  });
}

export function encodePrior({ mean, root, noise }: PriorTable): Uint8Array {
  return encodeArrays({
    mean: column(mean),
    root: { array: root, shape: [mean.length, mean.length] },
    noise: column(noise),
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
