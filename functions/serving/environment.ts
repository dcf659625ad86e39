import { Predictor } from '../../model/predict/predictor.ts';
import { openCurrent } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { type Store, StoreError } from '../../model/stores/store.ts';
import { createServing, type Serving } from './serving.ts';

/** The current release of the store that `MARQUEE_STORE` names, read at the first request that needs it. */
export function servingFromEnvironment(): Serving {
  return createServing({
    release: async () => openCurrent(await storeFromEnvironment()),
    predictor: (release, model) => {
      const { features, uncertainty } = release.manifest;
      return Predictor.open(release, model, features[model], uncertainty[model]);
    },
  });
}

/** @throws StoreError if `MARQUEE_STORE` is not set or names no store */
export async function storeFromEnvironment(): Promise<Store> {
  const url = process.env.MARQUEE_STORE;
  if (url) return openStore(url);
  throw new StoreError(
    'MARQUEE_STORE is not set. Set it to where releases live, such as s3://bucket/prefix.',
  );
}
