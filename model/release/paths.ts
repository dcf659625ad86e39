import type { ModelName } from './names.ts';

/**
 * The objects of a release, split by who reads them: every model has a folder of its own, which only the
 * functions that answer with it download.
 */
export const cataloguePath = 'catalogue.safetensors';

export const modelPaths = (name: ModelName) => ({
  topology: `${name}/model.json`,
  weights: `${name}/weights.bin`,
  /** Statistics of the movies that share a franchise. */
  franchises: `${name}/franchises.safetensors`,
  /** Movie statistics; `cold-movie` has none. */
  movies: `${name}/movies.safetensors`,
  /** Users in blocks, and the root of their index: `BlockObjects`; `cold-user` has none. */
  users: `${name}/users.blocks`,
  userIndex: `${name}/users.index`,
});

/** The prior of a user's factors: `PriorTable`. */
export const priorPath = 'known/prior.safetensors';

/** Titles of the catalogue, which no model needs. */
export const titlesPath = 'titles.safetensors';

/** Which titles have which words: `SearchIndex`. */
export const searchPath = 'search.safetensors';

/** The tables for recommendations: `RankTables`. */
export const rankPath = 'rank.safetensors';

/** The map of tastes: `TasteMap`. */
export const mapPath = 'map.safetensors';

/** All ratings of each user in blocks, and the root of their index: `BlockObjects`. */
export const historyPaths = {
  users: 'history/users.blocks',
  userIndex: 'history/users.index',
} as const;

/** For people and their tools; no function reads these. */
export const parquetPaths = {
  movies: 'tables/movies.parquet',
  genres: 'tables/genres.parquet',
  users: 'tables/users.parquet',
} as const;

/** The evaluation on the hold-outs as a page for a browser. */
export const reportPath = 'report.html';
