import { HistoryReader } from '../../model/history/reader.ts';
import { Library } from '../../model/predict/library.ts';
import { Interest } from '../../model/rank/interest.ts';
import type { PartOpeners } from './environment.ts';
import { models } from './models.ts';
import type { ModelParts } from './serving.ts';

/** What lists are made from: beside the models, of which only those are loaded that are asked. */
export interface RecommendedParts extends ModelParts {
  readonly library: Library;
  readonly history: HistoryReader;
  readonly interest: Interest;
}

export const recommended: PartOpeners<RecommendedParts> = {
  ...models,
  library: (release) => Library.open(release, release.manifest.features.known.genres),
  history: (release) => HistoryReader.open(release),
  interest: (release) => Interest.open(release),
};
