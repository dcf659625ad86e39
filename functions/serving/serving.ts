import type { HistoryReader } from '../../model/history/reader.ts';
import type { Newcomers } from '../../model/predict/newcomers.ts';
import type { Predictor } from '../../model/predict/predictor.ts';
import { ReleaseError } from '../../model/release/error.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import type { ModelName } from '../../model/release/names.ts';
import type { Release } from '../../model/release/release.ts';
import type { PriorTable } from '../../model/users/prior.ts';
import { ProblemError } from '../http/problem.ts';
import { lazily } from './lazily.ts';
import { type Named, openLive } from './live.ts';
import { ReleaseWatch, type WatchOptions } from './watch.ts';

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

/** What explanations take beside the models. */
interface ExplainingParts {
  readonly prior: PriorTable;
  /** The bytes of a `TitleTable`. */
  readonly titles: Uint8Array;
}

/** What functions that predict load of a release. */
export type ModelParts = Readonly<Record<ModelName, ServedModel>> & FewShotParts & ExplainingParts;

/** The release that serves, with its parts loaded as they are needed: models, unless told otherwise. */
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

/** How a release and its parts are opened. */
export interface Opener<R extends Pick<Release, 'manifest'>, Parts = ModelParts> {
  /** Undefined if nothing has been promoted, `'not-modified'` if the pointer still has that version. */
  named(knownVersion?: string): Promise<Named | 'not-modified' | undefined>;
  release(id: string): Promise<R>;
  /** @param others gives the release's other parts, which this one may be made from */
  part<Name extends keyof Parts & string>(
    release: R,
    name: Name,
    others: ServedRelease<Parts>['part'],
  ): Promise<Parts[Name]>;
}

/**
 * Opens the current release at the first request that needs it, and each part likewise. Both then stay until another
 * release serves: see `ReleaseWatch`.
 */
export function createServing<R extends Pick<Release, 'manifest'>, Parts = ModelParts>(
  opener: Opener<R, Parts>,
  options: WatchOptions = {},
): Serving<Parts> {
  const open = async (named: Named) => openLive(named, await opener.release(named.id), opener, options.now);
  const named: Opener<R, Parts>['named'] = (knownVersion) => opener.named(knownVersion);
  const watch = new ReleaseWatch<Parts>({ named, open }, options);
  const first = lazily(async () => watch.start(await openFirst(named, open)), options.now);
  return {
    async current() {
      if (!watch.live) await first();
      else watch.look();
      return watch.live!.served;
    },
    renew: (served) => watch.renew(served),
  };
}

async function openFirst<L>(named: Opener<never>['named'], open: (named: Named) => Promise<L>): Promise<L> {
  const current = await named();
  if (current === undefined || current === 'not-modified') throw noRelease();
  try {
    return await open(current);
  } catch (error) {
    // The release may have been erased after the pointer was read.
    const later = error instanceof ReleaseError ? await named(current.version) : undefined;
    if (later === undefined || later === 'not-modified') throw error;
    return open(later);
  }
}

function noRelease(): ProblemError {
  const detail =
    'The store holds no release yet. Train one (run the training job, or `npm start` on a laptop), then ask again.';
  return new ProblemError('no-release', { detail }, { headers: { 'retry-after': '60' } });
}
