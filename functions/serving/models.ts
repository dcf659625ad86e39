import { HistoryReader } from '../../model/history/reader.ts';
import { Predictor } from '../../model/predict/predictor.ts';
import { decodeTable } from '../../model/predict/tables.ts';
import type { ModelName } from '../../model/release/names.ts';
import { priorPath, titlesPath } from '../../model/release/paths.ts';
import type { Release } from '../../model/release/release.ts';
import type { PriorTable } from '../../model/users/prior.ts';
import type { PartOpeners } from './environment.ts';
import type { ModelParts } from './served.ts';

const open = (model: ModelName) => (release: Release) => {
  const { features, uncertainty } = release.manifest;
  return Predictor.open(release, model, features[model], uncertainty[model]);
};

/** The models, for the functions that predict. */
export const models: PartOpeners<ModelParts> = {
  known: open('known'),
  'cold-movie': open('cold-movie'),
  'cold-user': open('cold-user'),
  'few-shot': async (release, others) => {
    const [known, prior, { newcomersOf }] = await Promise.all([
      others('known'),
      others('prior'),
      import('../on-demand.ts'),
    ]);
    return {
      model: known.fewShot(release.manifest.uncertainty['few-shot']),
      newcomers: newcomersOf(known.parts, prior),
    };
  },
  'few-shot-described': async (release, others) => {
    const coldMovie = await others('cold-movie');
    const { uncertainty } = release.manifest;
    return { model: coldMovie.fewShot(uncertainty['cold-movie']), vectorWidth: coldMovie.vectorWidth };
  },
  history: (release) => HistoryReader.open(release),
  prior: async (release) => decodeTable<PriorTable>(await release.read(priorPath)),
  titles: (release) => release.read(titlesPath),
};
