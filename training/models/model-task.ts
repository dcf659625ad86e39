import type { Catalogue } from '../../model/data/catalogue.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { Configuration } from './configuration.ts';

/** One of the three models to be trained on `ratings`; plain data, which every job of the model reads. */
export interface ModelTask {
  readonly model: ModelName;
  readonly seed: number;
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  /** User ids; `ratings.user` are positions in it. */
  readonly users: Int32Array;
  readonly ratings: Ratings;
}

/** A task as passed to jobs: they do not use titles, and passing those on would copy each one. */
export function withoutTitles(task: ModelTask): ModelTask {
  return { ...task, catalogue: { ...task.catalogue, titles: [] } };
}
