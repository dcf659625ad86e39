import type { InputLayout } from '../features/inputs.ts';
import { movieFactorsLayer } from '../network/user-vectors.ts';
import type { RowSource } from '../predict/row-source.ts';
import { movieSubject } from '../predict/subjects.ts';

/** Ratings whose movies stand for all: a first explanation has no time to go through a large catalogue. */
const mostDrawn = 500;

/** What an explanation compares a movie with. */
export interface TypicalMovie {
  /** A row of features, those of users and pairs 0. */
  readonly features: Float32Array;
  /** Empty where the networks have no factors of movies. */
  readonly factors: Float32Array;
}

/** The mean of the inputs of movies, over ratings of theirs; over movies alike where the model sees no ratings of them. */
export function typicalMovie(source: RowSource, layout: InputLayout): TypicalMovie {
  const { catalogue, constants, movies, network } = source;
  const count = catalogue.ids.length;
  const table = network.table(movieFactorsLayer) ?? new Float32Array(0);
  const width = table.length / Math.max(1, count);
  const features = new Float64Array(layout.width);
  const factors = new Float64Array(width);
  const row = new Float32Array(layout.width);
  const drawn = drawEvenly(movies?.ratingCount ?? new Int32Array(count).fill(1));
  for (const movie of drawn) {
    layout.writeMovie(row, 0, constants, movieSubject(movie, source));
    for (let i = 0; i < row.length; i++) features[i] += row[i] / drawn.length;
    for (let i = 0; i < width; i++) factors[i] += table[movie * width + i] / drawn.length;
  }
  return { features: Float32Array.from(features), factors: Float32Array.from(factors) };
}

/** The movie of every n-th rating, so that at most `mostDrawn` are drawn. */
function drawEvenly(ratingCount: Int32Array): number[] {
  const ratings = ratingCount.reduce((sum, own) => sum + own, 0);
  const step = Math.max(1, ratings / mostDrawn);
  const drawn: number[] = [];
  let before = 0;
  ratingCount.forEach((own, movie) => {
    before += own;
    while ((drawn.length + 0.5) * step < before) drawn.push(movie);
  });
  return drawn;
}
