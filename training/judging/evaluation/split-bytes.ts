import { decodeTasteMap, encodeTasteMap } from '../../../model/map/taste-map.ts';
import {
  decodeArrays,
  encodeArrays,
  type NamedArray,
  type TypedArray,
} from '../../../model/release/arrays.ts';
import type { DrawnMovies } from '../../models/map/drawn-movies.ts';
import { baselineNames, baselinesOf } from './baselines/names.ts';
import type { SplitResult } from './run-split.ts';

/** A split's result as one object of named arrays. */
export function encodeResult({ baselines, curves, drawn, ...answers }: SplitResult): Uint8Array {
  const columns = { ...answers, ...baselines, curves: encodeCurves(curves) };
  const arrays = Object.entries(columns).map(([name, array]) => [name, column(array)]);
  return encodeArrays({ ...Object.fromEntries(arrays), ...encodeDrawn(drawn) });
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
    ...decodeDrawn(arrays),
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

function encodeDrawn(drawn: DrawnMovies | undefined): Record<string, NamedArray> {
  if (!drawn) return {};
  const { movies, ratings, averages, map } = drawn;
  return {
    movies: column(movies),
    movieRatings: column(ratings),
    movieAverages: column(averages),
    map: column(encodeTasteMap(map)),
  };
}

function decodeDrawn(arrays: Record<string, NamedArray>): { drawn?: DrawnMovies } {
  const { movies, movieRatings, movieAverages, map } = arrays;
  if (!map) return {};
  return {
    drawn: {
      movies: movies.array as Int32Array,
      ratings: movieRatings.array as Int32Array,
      averages: movieAverages.array as Float32Array,
      map: decodeTasteMap(map.array as Uint8Array),
    },
  };
}
