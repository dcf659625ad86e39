import { type ModelName, modelNames } from '../../model/release/names.ts';
import type { Release } from '../../model/release/release.ts';
import { lazily } from './lazily.ts';
import type { Opener, ServedRelease } from './serving.ts';

/** Which release `current.json` names, and the version of the object that says so. */
export interface Named {
  readonly id: string;
  readonly version: string;
}

/** A release that is open, and what has been asked of it. */
export interface LiveRelease {
  readonly named: Named;
  readonly served: ServedRelease;
  /** Models that have been asked for. */
  readonly loaded: Set<ModelName>;
}

/** @param now milliseconds since some moment */
export function openLive<R extends Pick<Release, 'manifest'>>(
  named: Named,
  release: R,
  opener: Opener<R>,
  now?: () => number,
): LiveRelease {
  const loaded = new Set<ModelName>();
  const load = (model: ModelName) => lazily(() => opener.predictor(release, model), now);
  const predictors = new Map(modelNames.map((model) => [model, load(model)]));
  const predictor = (model: ModelName) => {
    loaded.add(model);
    return predictors.get(model)!();
  };
  return { named, loaded, served: { manifest: release.manifest, predictor } };
}
