import type { Store } from '../stores/store.ts';
import { releaseOfManifest, releasesPrefix } from './layout.ts';

/** The ids of the published releases, oldest first, without remains of interrupted runs. */
export async function listReleases(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const key of store.list(releasesPrefix)) {
    const id = releaseOfManifest(key);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
