import { ReleaseError } from '../../model/release/error.ts';
import { openCurrent, type Release } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { StoreError } from '../../model/stores/store.ts';

/** The release that serves there. Without one the process ends with what to do. */
export async function releaseToMeasure(storeUrl: string): Promise<Release> {
  try {
    const release = await openCurrent(await openStore(storeUrl));
    if (release) return release;
    console.error(`${storeUrl} holds no release. Train one first: npm run train.`);
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof ReleaseError)) throw error;
    console.error(error.message);
  }
  process.exit(1);
}
