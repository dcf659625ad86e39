import type { Dataset } from '../../model/data/dataset.ts';
import { ReleaseError } from '../../model/release/error.ts';
import type { Manifest } from '../../model/release/manifest.ts';
import { movePointer, readPointer } from '../../model/release/pointer.ts';
import { releaseOf } from '../../model/release/release.ts';
import type { Verdict } from '../../model/release/verdict.ts';
import { removeObjects, replaceVerdict, writeManifest, writeObjects } from '../../model/release/write.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import { judge, judgeAlone } from '../gate/judge.ts';
import type { GateOptions } from '../gate/rule.ts';
import { openServing } from '../gate/serving.ts';
import type { UnwrittenRelease } from './train-release.ts';

/** How often somebody else may promote a release while this one is compared with what served before. */
const tries = 5;

/** A release that is in the store, and whether it serves. */
export interface Publication {
  readonly outcome: 'promoted' | 'refused';
  readonly manifest: Manifest & { readonly gate: Verdict };
  /** The release that served before, and still does after a refusal; null if none did. */
  readonly previous: string | null;
}

/**
 * Writes a release, judges it as it reads back, and lets it serve if it may.
 *
 * It is promoted by compare-and-set against the very pointer that named what it was compared with. If somebody
 * else was faster, it is compared again, with what serves now.
 * @throws StoreError if the store fails, ReleaseError if others keep promoting releases; the release then does
 *   not serve, unless the answer to the promotion itself was lost
 */
export async function publishRelease(
  release: UnwrittenRelease,
  data: Dataset,
  store: Store,
  options: GateOptions,
): Promise<Publication> {
  const { description } = release;
  const alone = await judgeAlone(release, data);
  const objects = await orNothing(release, store, () => writeObjects(store, description.id, release.objects));
  const written = releaseOf(store, { ...description, objects });
  for (let round = 1; round <= tries; round++) {
    const seen = await readPointer(store);
    const serving = await openServing(store, seen);
    const gate = await judge(release, written, data, alone, serving, options);
    const manifest = { ...description, gate, objects };
    if (round > 1) await replaceVerdict(store, manifest);
    else await orNothing(release, store, () => writeManifest(store, manifest));
    const previous = seen?.pointer.release ?? null;
    if (gate.outcome === 'refused') return { outcome: 'refused', manifest, previous };
    const pointer = await movePointer(store, description.id, seen);
    if (pointer) return { outcome: 'promoted', manifest, previous };
  }
  throw new ReleaseError(
    `Others promoted releases ${tries} times while ${description.id} was compared with what served, so it does not serve. See 'npm run releases -- list', and promote it if it should.`,
  );
}

/** A store that is full, or fails otherwise, keeps no part of the release, as far as it still can delete. */
async function orNothing<T>(
  { description, objects }: UnwrittenRelease,
  store: Store,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    try {
      await removeObjects(store, description.id, objects.keys());
    } catch {
      // What matters is why it could not be written; the rest is pruned when it is old.
    }
    throw error;
  }
}
