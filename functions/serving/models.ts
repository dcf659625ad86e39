import { Predictor } from '../../model/predict/predictor.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { Release } from '../../model/release/release.ts';
import type { PartOpeners } from './environment.ts';
import type { ModelParts } from './serving.ts';

const open = (model: ModelName) => (release: Release) => {
  const { features, uncertainty } = release.manifest;
  return Predictor.open(release, model, features[model], uncertainty[model]);
};

/** The models, for the functions that predict. */
export const models: PartOpeners<ModelParts> = {
  known: open('known'),
  'cold-movie': open('cold-movie'),
  'cold-user': open('cold-user'),
};
