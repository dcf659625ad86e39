import {
  decodeArrays,
  encodeArrays,
  type NamedArray,
  type TypedArray,
} from '../../../model/release/arrays.ts';
import { baselineNames, baselinesOf } from './baselines/names.ts';
import type { MovieVectors } from './movie-vectors.ts';
import type { SplitResult } from './run-split.ts';

/** A split's result as one object of named arrays. */
export function encodeResult({ baselines, curves, vectors, ...answers }: SplitResult): Uint8Array {
  const columns = { ...answers, ...baselines, curves: encodeCurves(curves) };
  const arrays = Object.entries(columns).map(([name, array]) => [name, column(array)]);
  return encodeArrays({ ...Object.fromEntries(arrays), ...encodeVectors(vectors) });
}

/** @throws ReleaseError if the bytes are not in the layout of `encodeArrays` */
export function decodeResult(bytes: Uint8Array): SplitResult {
  const arrays = decodeArrays(bytes);
  const predictions = (name: string) => arrays[name].array as Float32Array;
  const kept = baselineNames.filter((name) => name in arrays);
  return {
    predicted: predictions('predicted'),
    low: predictions('low'),
    high: predictions('high'),
    loss: predictions('loss'),
    baselines: baselinesOf(kept, predictions),
    curves: decodeCurves(arrays.curves.array),
    ...decodeVectors(arrays),
  };
}

const column = (array: TypedArray): NamedArray => ({ array, shape: [array.length] });

/** As JSON, since the lengths within differ; a NaN becomes null there. */
function encodeCurves(curves: SplitResult['curves']): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(curves));
}

function decodeCurves(bytes: TypedArray): SplitResult['curves'] {
  const revive = (key: string, value: unknown) => (key === 'rmse' && value === null ? Number.NaN : value);
  return JSON.parse(new TextDecoder().decode(bytes), revive);
}

function encodeVectors(vectors: MovieVectors | undefined): Record<string, NamedArray> {
  if (!vectors) return {};
  const { movies, ratings, averages, values, width } = vectors;
  return {
    movies: column(movies),
    movieRatings: column(ratings),
    movieAverages: column(averages),
    movieVectors: { array: values, shape: [movies.length, width] },
  };
}

function decodeVectors(arrays: Record<string, NamedArray>): { vectors?: MovieVectors } {
  const { movies, movieRatings, movieAverages, movieVectors } = arrays;
  if (!movies) return {};
  return {
    vectors: {
      movies: movies.array as Int32Array,
      ratings: movieRatings.array as Int32Array,
      averages: movieAverages.array as Float32Array,
      values: movieVectors.array as Float32Array,
      width: movieVectors.shape[1],
    },
  };
}
