import type { Ratings } from '../../../../model/data/ratings.ts';
import { predictItemKnn } from './item-knn.ts';
import type { PublishedName } from './names.ts';
import { predictSvdPlusPlus } from './svd-plus-plus.ts';

/** A published method to be fitted and asked; plain data, for a worker thread. */
export interface BaselineJob {
  readonly name: PublishedName;
  readonly train: Ratings;
  /** Their stars are not looked at. */
  readonly asked: Ratings;
  /** Sizes of the vocabularies. */
  readonly users: number;
  readonly movies: number;
  readonly seed: number;
}

/** What the method predicts for `asked`, in stars. */
export function predictPublished({ name, train, asked, users, movies, seed }: BaselineJob): Float32Array {
  if (name === 'item-knn') return predictItemKnn(train, asked, users, movies);
  return predictSvdPlusPlus(train, asked, users, movies, seed);
}
