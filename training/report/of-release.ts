import type { Dataset } from '../../model/data/dataset.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import type { ModelName } from '../../model/release/names.ts';
import { readMovieVectors } from '../evaluation/movie-vectors.ts';
import { learningCurves, type SplitPredictions } from '../evaluation/run-split.ts';
import type { TrainedModel } from '../train-model.ts';
import { type Fold, measurePart, nameCurve } from './measure.ts';
import { mapMovies } from './movie-map.ts';
import type { PageData } from './page-data.ts';

/** A model's answers on its permanent hold-out. */
export interface AnsweredHoldout extends Pick<Fold, 'train' | 'test'> {
  readonly model: ModelName;
  readonly predictions: SplitPredictions;
}

/** The page of a release, from its models' hold-outs. */
export function pageOfRelease(
  { id, createdAt, seed, configuration, data: summary }: Omit<Manifest, 'objects'>,
  data: Dataset,
  trained: readonly TrainedModel[],
  answers: readonly AnsweredHoldout[],
): PageData {
  const known = trained.find(({ model }) => model === 'known');
  const vectors = known && readMovieVectors(known);
  const map = vectors && mapMovies(vectors, data.catalogue);
  return {
    about: {
      data: summary,
      origin: `the permanent hold-outs of release ${id}`,
      createdAt,
      seed,
      configuration,
    },
    parts: answers.map(({ model, predictions, ...fold }) =>
      measurePart(model, [{ ...fold, seed, fold: 1 }], [predictions], data),
    ),
    curves: trained.flatMap((one) => learningCurves(one).map((curve) => nameCurve(curve, one.model))),
    ...(map && { map }),
  };
}
