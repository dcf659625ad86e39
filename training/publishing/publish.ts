import type { Dataset } from '../../model/data/dataset.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import { pointTo, updatePointer } from '../../model/release/move-pointer.ts';
import type { Pointer } from '../../model/release/pointer.ts';
import { openRelease, releaseOf } from '../../model/release/release.ts';
import type { Verdict } from '../../model/release/verdict.ts';
import {
  removeObjects,
  replaceVerdict,
  writeManifest,
  writeObjects,
  writeOrReplaceManifest,
} from '../../model/release/write.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import { type Compared, findBest } from '../judging/gate/best.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { judge, judgeAlone } from '../judging/gate/judge.ts';
import type { GateOptions } from '../judging/gate/rule.ts';
import { openServing } from '../judging/gate/serving.ts';

/** How often a release is compared again because another one was promoted meanwhile; each time takes seconds. */
const attempts = 5;

export interface PublicationOptions extends GateOptions {
  /**
   * Whether the same release may be published by somebody else at the same time, or was half published before: what is
   * written then stays, and a release that is live already is left unchanged. False by default.
   */
  readonly repeatable?: boolean;
}

/** A release in the store, and whether it was promoted. */
export interface Publication {
  readonly outcome: 'promoted' | 'refused';
  readonly manifest: Manifest & { readonly gate: Verdict };
  /** The release that was live before, and still is after a refusal; null if there was none. */
  readonly previous: string | null;
}

/**
 * Writes a release, judges it as read back from the store, and promotes it if it passes.
 *
 * It is promoted by compare-and-set against the pointer that named the release it was compared with. If that has
 * changed, it is compared again, with the release that is live now.
 * @throws StoreError if the store fails or others keep promoting releases; the release then does not serve, unless the
 *   answer to the promotion itself was lost
 */
export async function publishRelease(
  release: Candidate,
  data: Dataset,
  store: Store,
  options: PublicationOptions,
): Promise<Publication> {
  const { description } = release;
  const { repeatable = false } = options;
  const orNothing = repeatable ? asIs : orErased(release, store);
  const alone = await judgeAlone(release, data);
  const objects = await orNothing(() => writeObjects(store, description.id, release.objects));
  const written = releaseOf(store, { ...description, objects });
  const compared: Compared = new Map();
  const writeFirst = repeatable ? writeOrReplaceManifest : writeManifest;
  let isWritten = false;
  const publish = async (seen: Pointer | undefined) => {
    if (seen?.release === description.id) return { result: await servingAlready(store, seen) };
    const serving = await openServing(store, seen);
    const others = { serving, best: await findBest(store, data, description.id), compared };
    const gate = await judge(release, written, data, alone, others, options);
    const manifest = { ...description, gate, objects };
    if (isWritten) await replaceVerdict(store, manifest);
    else await orNothing(() => writeFirst(store, manifest));
    isWritten = true;
    const previous = seen?.release ?? null;
    const { outcome } = gate;
    if (outcome === 'refused') return { result: { outcome, manifest, previous } };
    const result: Publication = { outcome: 'promoted', manifest, previous };
    return { result, pointer: pointTo(description.id, seen) };
  };
  const advice = `Release ${description.id} passed or failed the gate against each live release, but was not promoted. See 'npm run releases -- list', and promote it if it should be live.`;
  return updatePointer<Publication>(store, publish, { attempts, advice });
}

/** The same training has already promoted it. */
async function servingAlready(store: Store, { release, previous }: Pointer): Promise<Publication> {
  const { manifest } = await openRelease(store, release);
  return { outcome: 'promoted', manifest: manifest as Publication['manifest'], previous };
}

const asIs = <T>(write: () => Promise<T>) => write();

/** If the store is full or fails otherwise, removes what was written of the release, if it can. */
function orErased({ description, objects }: Candidate, store: Store) {
  return async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      try {
        await removeObjects(store, description.id, objects.keys());
      } catch {
        // The reason why it could not be written matters more; remains are pruned later.
      }
      throw error;
    }
  };
}
