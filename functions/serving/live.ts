import type { Release } from '../../model/release/release.ts';
import { lazily } from './lazily.ts';
import type { Named, Opener } from './opener.ts';
import type { ServedRelease } from './served.ts';

/** A release that is open, and what has been asked of it. */
export interface LiveRelease<Parts> {
  readonly named: Named;
  readonly served: ServedRelease<Parts>;
  /** Parts that have been asked for. */
  readonly loaded: Set<keyof Parts & string>;
}

/** @param now milliseconds since some moment */
export function openLive<R extends Pick<Release, 'manifest'>, Parts>(
  named: Named,
  release: R,
  opener: Opener<R, Parts>,
  now?: () => number,
): LiveRelease<Parts> {
  type Name = keyof Parts & string;
  const parts: { [One in Name]?: () => Promise<Parts[One]> } = {};
  const loaded = new Set<Name>();
  const part = <One extends Name>(name: One): Promise<Parts[One]> => {
    loaded.add(name);
    parts[name] ??= lazily(() => opener.part(release, name, part), now);
    return parts[name]();
  };
  return { named, loaded, served: { manifest: release.manifest, part } };
}
