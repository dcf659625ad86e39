import { HistoryReader } from '../../model/history/reader.ts';
import { Library } from '../../model/predict/library.ts';
import { Interest } from '../../model/rank/interest.ts';
import { Similarity } from '../../model/rank/similarity.ts';
import { decodeRankTables, type RankTables } from '../../model/rank/tables.ts';
import { rankPath } from '../../model/release/paths.ts';
import type { PartOpeners } from './environment.ts';
import { models } from './models.ts';
import type { ModelParts } from './served.ts';

/** What recommendations are made from, besides the models, which are loaded only when used. */
export interface RecommendedParts extends ModelParts {
  readonly library: Library;
  readonly history: HistoryReader;
  /** How movies go together, which the other two are made from. */
  readonly rank: RankTables;
  readonly interest: Interest;
  readonly similarity: Similarity;
}

export const recommended: PartOpeners<RecommendedParts> = {
  ...models,
  library: (release) => Library.open(release, release.manifest.features.known.genres),
  history: (release) => HistoryReader.open(release),
  rank: async (release) => decodeRankTables(await release.read(rankPath)),
  interest: async (_release, others) => new Interest(await others('rank')),
  similarity: async (_release, others) => new Similarity(await others('rank')),
};
