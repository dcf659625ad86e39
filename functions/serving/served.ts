import type { HistoryReader } from '../../model/history/reader.ts';
import type { Newcomers } from '../../model/predict/newcomers.ts';
import type { Predictor } from '../../model/predict/predictor.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { PriorTable } from '../../model/users/prior.ts';

/** What operations use of a model. */
export type ServedModel = Pick<
  Predictor,
  | 'model'
  | 'genres'
  | 'movieIndex'
  | 'movieRatings'
  | 'findUsers'
  | 'level'
  | 'predict'
  | 'predictAll'
  | 'probabilities'
  | 'fewShot'
  | 'vectorWidth'
  | 'parts'
>;

/** What answers users who show ratings. */
interface FewShotParts {
  /** About movies of the catalogue. */
  readonly 'few-shot': { readonly model: ServedModel; readonly newcomers: Pick<Newcomers, 'meet'> };
  /** About described movies. */
  readonly 'few-shot-described': { readonly model: ServedModel; readonly vectorWidth: number };
  /** For known users who show later ratings. */
  readonly history: Pick<HistoryReader, 'find'>;
}

/** What explanations need besides the models. */
interface ExplainingParts {
  readonly prior: PriorTable;
  /** The bytes of a `TitleTable`. */
  readonly titles: Uint8Array;
}

/** What functions that predict load of a release. */
export type ModelParts = Readonly<Record<ModelName, ServedModel>> & FewShotParts & ExplainingParts;

/** The live release, with its parts loaded when needed: by default its models. */
export interface ServedRelease<Parts = ModelParts> {
  readonly manifest: Manifest;
  part<Name extends keyof Parts & string>(name: Name): Promise<Parts[Name]>;
}

/** Where operations get the release from; one request asks once, so that a swap cannot mix two releases. */
export interface Serving<Parts = ModelParts> {
  current(): Promise<ServedRelease<Parts>>;
  /**
   * Looks at once for another release than `served`, objects of which are missing.
   * @returns whether there is one, for the request to be answered by
   */
  renew(served: ServedRelease<Parts>): Promise<boolean>;
}
