import type { Release } from '../../model/release/release.ts';
import type { ModelParts, ServedRelease } from './served.ts';

/** Which release `current.json` names, and the version of the object that says so. */
export interface Named {
  readonly id: string;
  readonly version: string;
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
