import type { InputLayout } from '../features/inputs.ts';
import { movieFactorsLayer } from '../network/user-vectors.ts';
import type { RowSource } from '../predict/rows.ts';
import { movieSubject } from '../predict/subjects.ts';

/** What an explanation compares a movie with. */
export interface TypicalMovie {
  /** A row of features, those of users and pairs 0. */
  readonly features: Float32Array;
  /** Empty where the networks have no factors of movies. */
  readonly factors: Float32Array;
}

/** The mean of the catalogue's inputs over its ratings; over its movies where the model sees no ratings of them. */
export function typicalMovie(source: RowSource, layout: InputLayout): TypicalMovie {
  const { catalogue, constants, movies, network } = source;
  const table = network.table(movieFactorsLayer) ?? new Float32Array(0);
  const width = table.length / Math.max(1, catalogue.ids.length);
  const features = new Float64Array(layout.width);
  const factors = new Float64Array(width);
  const row = new Float32Array(layout.width);
  let weights = 0;
  for (let movie = 0; movie < catalogue.ids.length; movie++) {
    const weight = movies ? movies.ratingCount[movie] : 1;
    if (weight === 0) continue;
    layout.writeMovie(row, 0, constants, movieSubject(movie, source));
    for (let i = 0; i < row.length; i++) features[i] += weight * row[i];
    for (let i = 0; i < width; i++) factors[i] += weight * table[movie * width + i];
    weights += weight;
  }
  const mean = (sum: number) => sum / Math.max(1, weights);
  return { features: Float32Array.from(features, mean), factors: Float32Array.from(factors, mean) };
}
