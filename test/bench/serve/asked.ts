import { InputLayout } from '../../../model/features/inputs.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { type CatalogueTable, decodeTable, type MovieTable } from '../../../model/predict/tables.ts';
import { cataloguePath, modelPaths } from '../../../model/release/paths.ts';
import type { Release } from '../../../model/release/release.ts';
import type { UserRow } from '../../../model/users/block.ts';
import { readUsers } from '../../support/users.ts';

/** `known` of a release, and whom and what it can be asked about. */
export interface Asked {
  readonly release: Release;
  readonly predictor: Predictor;
  /** Users with ratings. */
  readonly users: readonly UserRow[];
  /** Positions of the movies with ratings, and the ids of all. */
  readonly movies: Int32Array;
  readonly movieIds: Int32Array;
  /** Width of the networks' dense input. */
  readonly features: number;
}

export async function openKnown(release: Release): Promise<Asked> {
  const { features, uncertainty } = release.manifest;
  const paths = modelPaths('known');
  const movies = decodeTable<MovieTable>(await release.read(paths.movies));
  const rated = (counts: Int32Array) => Int32Array.from(counts.keys()).filter((i) => counts[i] > 0);
  return {
    release,
    predictor: await Predictor.open(release, 'known', features.known, uncertainty.known),
    users: (await readUsers(release, 'known')).flatMap((block) =>
      Array.from(block.ids, (_, index) => block.row(index)).filter(hasRatings),
    ),
    movies: rated(movies.ratingCount),
    movieIds: decodeTable<CatalogueTable>(await release.read(cataloguePath)).ids,
    features: new InputLayout(features.known, true).width,
  };
}

/** A user and the position of a movie. */
export interface Pair {
  readonly user: UserRow;
  readonly movie: number;
}

/** Different pairs, as many as are wanted, the same each time. */
export function pairsOf({ users, movies }: Asked, count: number): Pair[] {
  return Array.from({ length: count }, (_, i) => ({
    user: users[(i * 7) % users.length],
    movie: movies[(i * 13) % movies.length],
  }));
}

function hasRatings({ block, index }: UserRow): boolean {
  return block.ints[block.at.ratingCount + index] > 0;
}
