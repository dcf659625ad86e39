import type { Predictor } from '../../model/predict/predictor.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import type { ModelName } from '../../model/release/names.ts';
import { modelNames } from '../../model/release/names.ts';
import type { Release } from '../../model/release/release.ts';
import { ProblemError } from '../http/problem.ts';
import { lazily } from './lazily.ts';

/** What operations use of a model. */
export type ServedModel = Pick<
  Predictor,
  | 'model'
  | 'genres'
  | 'movieIndex'
  | 'movieRatings'
  | 'userIndex'
  | 'level'
  | 'predict'
  | 'predictAll'
  | 'probabilities'
>;

/** The release that serves, with its models loaded as they are needed. */
export interface ServedRelease {
  readonly manifest: Manifest;
  predictor(model: ModelName): Promise<ServedModel>;
}

/** Where operations get the release from; one request asks once, so that a swap cannot mix two releases. */
export interface Serving {
  current(): Promise<ServedRelease>;
}

/** How a release and its models are opened. */
export interface Opener<R extends Pick<Release, 'manifest'>> {
  /** Undefined if the store holds no release. */
  release(): Promise<R | undefined>;
  predictor(release: R, model: ModelName): Promise<ServedModel>;
}

/** Opens the current release at the first request that needs it, and each model likewise; both then stay. */
export function createServing<R extends Pick<Release, 'manifest'>>(opener: Opener<R>): Serving {
  return {
    current: lazily(async () => {
      const release = await opener.release();
      if (release === undefined) throw noRelease();
      return serveRelease(release, opener);
    }),
  };
}

function serveRelease<R extends Pick<Release, 'manifest'>>(release: R, opener: Opener<R>): ServedRelease {
  const load = (model: ModelName) => lazily(() => opener.predictor(release, model));
  const predictors = new Map(modelNames.map((model) => [model, load(model)]));
  return { manifest: release.manifest, predictor: (model) => predictors.get(model)!() };
}

function noRelease(): ProblemError {
  const detail =
    'The store holds no release yet. Train one (run the training job, or `npm start` on a laptop), then ask again.';
  return new ProblemError('no-release', { detail }, { headers: { 'retry-after': '60' } });
}
