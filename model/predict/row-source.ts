import type { FeatureConstants } from '../features/constants.ts';
import type { Network } from '../network/network.ts';
import type { CatalogueTable, FranchiseTable, MovieTable } from './tables.ts';

/** What a network's rows are made from. */
export interface RowSource {
  readonly constants: FeatureConstants;
  readonly network: Network;
  readonly catalogue: CatalogueTable;
  readonly franchises: FranchiseTable;
  readonly movies: MovieTable | undefined;
}
