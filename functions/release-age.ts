import { openCurrent } from '../model/release/release.ts';
import { recordReleaseAge } from './observe/metrics.ts';
import { storeFromEnvironment } from './serving/environment.ts';

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * The daily check: emits the age of the live release, read from the store at every call.
 *
 * @throws ReleaseError, StoreError if it cannot be read
 * @throws Error if none has been promoted; Lambda counts it among the function's errors
 */
export async function handler(): Promise<void> {
  const store = await storeFromEnvironment();
  const release = await openCurrent(store);
  if (!release) {
    throw new Error(
      `${store.url} has no current release. Check how the last training ended, then train again.`,
    );
  }
  const { id, createdAt } = release.manifest;
  recordReleaseAge((Date.now() - Date.parse(createdAt)) / millisecondsPerDay, id);
}
