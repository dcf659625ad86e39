import { cutWeights, type LayersModelJson } from '../../../model/network/layers-model.ts';
import { movieFactorsLayer } from '../../../model/network/user-vectors.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import type { TrainedModel } from '../../models/train-model.ts';

/** What a model has learnt of some movies: one vector each. */
export interface MovieVectors {
  /** Indices into the catalogue, the most rated movie first. */
  readonly movies: Int32Array;
  /** Number of each movie's training ratings, and their mean in stars. */
  readonly ratings: Int32Array;
  readonly averages: Float32Array;
  /** Row-major: movies × width. */
  readonly values: Float32Array;
  readonly width: number;
}

/** An embedding of a movie with few ratings is mostly where it started. */
const mostMovies = 1000;
const fewestRatings = 10;

/**
 * The embeddings of the most rated movies, those of a model's networks side by side.
 * @returns undefined for a model without movie embeddings, or data without a movie that enough people rated
 */
export function readMovieVectors({ model, objects, statistics }: TrainedModel): MovieVectors | undefined {
  const { topology, weights } = modelPaths(model);
  const json: LayersModelJson = JSON.parse(new TextDecoder().decode(objects.get(topology)));
  const tables = [...cutWeights(json, objects.get(weights)!)]
    .filter(([name]) => name.startsWith(movieFactorsLayer))
    .map(([, table]) => table);
  const movies = mostRated(statistics.movieCount);
  if (tables.length === 0 || movies.length === 0) return undefined;
  const width = tables.reduce((sum, { shape }) => sum + shape[1], 0);
  const values = new Float32Array(movies.length * width);
  movies.forEach((movie, row) => {
    let at = row * width;
    for (const { shape, values: table } of tables) {
      values.set(table.subarray(movie * shape[1], (movie + 1) * shape[1]), at);
      at += shape[1];
    }
  });
  const { movieCount, movieSum } = statistics;
  return {
    movies,
    ratings: movies.map((movie) => movieCount[movie]),
    averages: Float32Array.from(movies, (movie) => movieSum[movie] / movieCount[movie]),
    values,
    width,
  };
}

function mostRated(movieCount: Int32Array): Int32Array {
  const rated = Int32Array.from(movieCount.keys()).filter((movie) => movieCount[movie] >= fewestRatings);
  return rated.sort((a, b) => movieCount[b] - movieCount[a] || a - b).slice(0, mostMovies);
}
