import type { Predictor } from '../../model/predict/predictor.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import type { Release } from '../../model/release/release.ts';
import { ProblemError } from '../http/problem.ts';
import { lazily } from './lazily.ts';
import { ReleaseWatch, type WatchOptions } from './watch.ts';

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
  /**
   * Looks at once for another release than `served`, objects of which are missing.
   * @returns whether there is one, for the request to be answered by
   */
  renew(served: ServedRelease): Promise<boolean>;
}

/** Which release `current.json` names, and the version of the object that says so. */
export interface Named {
  readonly id: string;
  readonly version: string;
}

/** How a release and its models are opened. */
export interface Opener<R extends Pick<Release, 'manifest'>> {
  /** Undefined if nothing has been promoted, `'not-modified'` if the pointer still has that version. */
  named(knownVersion?: string): Promise<Named | 'not-modified' | undefined>;
  release(id: string): Promise<R>;
  predictor(release: R, model: ModelName): Promise<ServedModel>;
}

/** Milliseconds that a request waits for what it needs to be read: less than a function's time limit of 25 s. */
const usualPatience = 20_000;

/** A release that is open, and what has been asked of it. */
export interface LiveRelease {
  readonly named: Named;
  readonly served: ServedRelease;
  /** Models that have been asked for. */
  readonly loaded: Set<ModelName>;
}

/**
 * Opens the current release at the first request that needs it, and each model likewise. Both then stay until another
 * release serves: see `ReleaseWatch`.
 */
export function createServing<R extends Pick<Release, 'manifest'>>(
  opener: Opener<R>,
  { patience = usualPatience, ...options }: WatchOptions & { readonly patience?: number } = {},
): Serving {
  const open = async (named: Named) => openLive(named, await opener.release(named.id), opener, patience);
  const watch = new ReleaseWatch({ named: (known) => opener.named(known), open }, options);
  const first = lazily(async () => {
    const named = await opener.named();
    if (named === undefined || named === 'not-modified') throw noRelease();
    watch.start(await open(named));
  }, patience);
  return {
    async current() {
      if (!watch.live) await first();
      else watch.look();
      return watch.live!.served;
    },
    renew: (served) => watch.renew(served),
  };
}

function openLive<R extends Pick<Release, 'manifest'>>(
  named: Named,
  release: R,
  opener: Opener<R>,
  patience: number,
): LiveRelease {
  const loaded = new Set<ModelName>();
  const load = (model: ModelName) => lazily(() => opener.predictor(release, model), patience);
  const predictors = new Map(modelNames.map((model) => [model, load(model)]));
  const predictor = (model: ModelName) => {
    loaded.add(model);
    return predictors.get(model)!();
  };
  return { named, loaded, served: { manifest: release.manifest, predictor } };
}

function noRelease(): ProblemError {
  const detail =
    'The store holds no release yet. Train one (run the training job, or `npm start` on a laptop), then ask again.';
  return new ProblemError('no-release', { detail }, { headers: { 'retry-after': '60' } });
}
