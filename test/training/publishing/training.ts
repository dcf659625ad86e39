import { prune } from '../../../model/release/prune.ts';
import type { Store } from '../../../model/stores/store.ts';
import { writeOutcome } from '../../../training/publishing/outcome.ts';
import { publishRelease } from '../../../training/publishing/publish.ts';
import { anyGate, tinyData, tinyRelease } from './tiny.ts';

/** What a training does to the store: publishes, writes its outcome, prunes to one release. Returns the outcome. */
export async function publishAsTraining(store: Store, run: string, id: string | undefined): Promise<string> {
  const publication = await publishRelease(tinyRelease(id), tinyData, store, anyGate);
  await writeOutcome(store, run, publication, tinyData);
  await prune(store, 1);
  return publication.outcome;
}
