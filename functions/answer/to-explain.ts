import type { Question } from '../../model/predict/rows.ts';
import type { ShownRating } from '../../model/predict/shown.ts';
import type { ServedModel } from '../serving/served.ts';

/** A prediction that is to be explained. */
export interface ToExplain {
  readonly model: ServedModel;
  readonly question: Question;
  /** Whose ratings in the release made the prediction, if they are known. */
  readonly userId?: number | undefined;
  /** Ratings that came with the request. */
  readonly shown?: readonly ShownRating[] | undefined;
}
