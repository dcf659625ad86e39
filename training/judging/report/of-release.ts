import type { Dataset } from '../../../model/data/dataset.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import type { DrawnMovies } from '../../models/map/drawn-movies.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';
import { measurePart } from '../evaluation/measure.ts';
import { learningCurves } from '../evaluation/run-split.ts';
import { nameCurve } from './curve.ts';
import { describeMap } from './movie-map.ts';
import type { PageData } from './page-data.ts';

/** The page of a release, from its models' hold-outs. */
export function pageOfRelease(
  { id, createdAt, seed, configuration, data: summary }: Omit<Manifest, 'objects'>,
  data: Dataset,
  trained: readonly TrainedModel[],
  answers: readonly AnsweredHoldout[],
  drawn: DrawnMovies | undefined,
): PageData {
  return {
    about: {
      data: summary,
      notes: [],
      origin: `the permanent hold-outs of release ${id}`,
      createdAt,
      seed,
      configuration,
    },
    parts: answers.map(({ model, answered }) =>
      measurePart(model, [{ answered, seed, fold: 1 }], data.catalogue),
    ),
    curves: trained.flatMap((one) => learningCurves(one).map((curve) => nameCurve(curve, one.model))),
    ...(drawn && { map: describeMap(drawn, data.catalogue) }),
  };
}
