import { ReleaseError } from '../../model/release/error.ts';
import type { Release } from '../../model/release/release.ts';
import { ProblemError } from '../http/problem.ts';
import { lazily } from './lazily.ts';
import { openLive } from './live.ts';
import type { Named, Opener } from './opener.ts';
import type { ModelParts, Serving } from './served.ts';
import { ReleaseWatch, type WatchOptions } from './watch.ts';

/**
 * Opens the live release at the first request that needs it, and likewise each part. Both stay until another release
 * goes live: see `ReleaseWatch`.
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
