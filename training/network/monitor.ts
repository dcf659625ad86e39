import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Ratings } from '../../model/data/ratings.ts';
import { clampStars } from '../../model/data/stars.ts';
import { catalogueSubject, userSubject } from '../../model/predict/subjects.ts';
import { movieTable, userTable } from '../../model/predict/tables.ts';
import type { Batch, TrainingRows } from './batches.ts';
import { applyNetwork } from './fit.ts';

/** Enough for a figure to watch; the evaluation takes all. */
const mostRows = 20_000;
const rowsAtOnce = 4096;

/** RMSE of a network in training on held-out ratings, with features of the training ratings alone. */
export class Monitor {
  readonly #batches: readonly Batch[];

  /** @param movieStatistics false where a movie must be seen as nobody's, whatever its ratings */
  constructor(heldOut: Ratings, rows: TrainingRows, movieStatistics: boolean) {
    const step = Math.max(1, Math.ceil(heldOut.user.length / mostRows));
    const watched = Int32Array.from({ length: Math.floor(heldOut.user.length / step) }, (_, i) => i * step);
    const starts = Array.from({ length: Math.ceil(watched.length / rowsAtOnce) }, (_, i) => i * rowsAtOnce);
    this.#batches = starts.map((start) =>
      servedBatch(heldOut, watched.subarray(start, start + rowsAtOnce), rows, movieStatistics),
    );
  }

  /** In stars; NaN where nothing is held out. */
  rmse(network: LayersModel): number {
    let squares = 0;
    let count = 0;
    for (const batch of this.#batches) {
      const ratings = applyNetwork(network, batch);
      for (let i = 0; i < batch.size; i++) {
        squares += (clampStars(ratings[i]) - batch.stars[i]) ** 2;
      }
      count += batch.size;
    }
    return Math.sqrt(squares / count);
  }
}

/** The rows as serving would see them: nothing is left out, since none of them is in the statistics. */
function servedBatch(
  heldOut: Ratings,
  chosen: Int32Array,
  rows: TrainingRows,
  movieStatistics: boolean,
): Batch {
  const { layout, statistics, catalogue, constants } = rows;
  const genres = catalogue.genres.length;
  const movies = movieStatistics ? movieTable(statistics) : undefined;
  const users = userTable(new Int32Array(0), statistics);
  const features = new Float32Array(chosen.length * layout.width);
  chosen.forEach((row, i) => {
    const movie = catalogueSubject(heldOut.movie[row], catalogue, genres, movies);
    const user = userSubject(heldOut.user[row], users, genres);
    layout.write(features, i * layout.width, constants, movie, user);
  });
  return {
    size: chosen.length,
    features,
    user: Int32Array.from(chosen, (row) => heldOut.user[row]),
    movie: Int32Array.from(chosen, (row) => heldOut.movie[row]),
    stars: Float32Array.from(chosen, (row) => heldOut.stars[row]),
  };
}
