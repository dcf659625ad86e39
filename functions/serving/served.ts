import type { HistoryReader } from '../../model/history/reader.ts';
import type { Newcomers } from '../../model/predict/newcomers.ts';
import type { Predictor } from '../../model/predict/predictor.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { PriorTable } from '../../model/users/prior.ts';

/** The parts of a model that operations use. */
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

/** Predictors for requests with ratings. */
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

/** The parts of a release that predicting functions load. */
export type ModelParts = Readonly<Record<ModelName, ServedModel>> & FewShotParts & ExplainingParts;

/** The live release, with its parts loaded when needed: by default its models. */
export interface ServedRelease<Parts = ModelParts> {
  readonly manifest: Manifest;
  part<Name extends keyof Parts & string>(name: Name): Promise<Parts[Name]>;
}

/** Provides the release to operations; a request asks once, so that a swap cannot mix two releases. */
export interface Serving<Parts = ModelParts> {
  current(): Promise<ServedRelease<Parts>>;
  /**
   * Checks immediately for another release, since objects of `served` are missing.
   * @returns whether there is one to answer the request
   */
  renew(served: ServedRelease<Parts>): Promise<boolean>;
}
