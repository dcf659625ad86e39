import type { Dataset } from '../../../model/data/dataset.ts';
import { newReleaseId } from '../../../model/release/layout.ts';
import { listReleases } from '../../../model/release/list.ts';
import { openCurrent, openRelease, verifyRelease } from '../../../model/release/release.ts';
import type { Store } from '../../../model/stores/store.ts';
import type { Candidate } from '../../../training/judging/gate/candidate.ts';
import type { GateOptions } from '../../../training/judging/gate/rule.ts';
import { catalogue, tinyObjects } from '../../functions/server/tiny-release.ts';
import { twoGenres } from '../../support/constants.ts';
import { manifestOf } from '../../support/manifest.ts';
import { ratingsOf } from '../../support/small-data.ts';

/** What the releases below could have been trained on. */
export const tinyData: Dataset = {
  name: 'ml-latest-small',
  source: 'ml-latest-small',
  synthetic: false,
  users: Int32Array.of(1, 2),
  catalogue,
  ratings: ratingsOf([
    [0, 0, 4],
    [1, 1, 3],
  ]),
  counts: { badRows: 0, duplicateRatings: 0 },
  digest: 'd1'.repeat(32),
  baseDigest: 'd1'.repeat(32),
};

export const anyGate: GateOptions = { tolerance: 0.005, allowSynthetic: false };

/** A release that functions can serve, too small to be compared with anything. */
export function tinyRelease(id = newReleaseId()): Candidate {
  const features = { known: twoGenres, 'cold-movie': twoGenres, 'cold-user': twoGenres };
  return { description: { ...manifestOf(id), features }, objects: tinyObjects(), answers: [] };
}

/**
 * What must hold at every moment: `current.json` names a release that is whole, and so is every other that
 * has a manifest. Returns the id of the one that serves.
 */
export async function verifyStore(store: Store): Promise<string | undefined> {
  const current = await openCurrent(store);
  if (current) await verifyRelease(current);
  for (const id of await listReleases(store)) await verifyRelease(await openRelease(store, id));
  return current?.manifest.id;
}
