import { Predictor } from '../model/predict/predictor.ts';
import { openCurrent } from '../model/release/release.ts';
import { openStore } from '../model/stores/open.ts';
import { StoreError } from '../model/stores/store.ts';
import { createServing, type Serving } from './serving.ts';

/** The current release of the store that `MARQUEE_STORE` names, read at the first request that needs it. */
export function servingFromEnvironment(): Serving {
  return createServing({
    release: async () => openCurrent(await openStore(storeUrl())),
    predictor: (release, model) => {
      const { features, uncertainty } = release.manifest;
      return Predictor.open(release, model, features[model], uncertainty[model]);
    },
  });
}

function storeUrl(): string {
  const url = process.env.MARQUEE_STORE;
  if (url) return url;
  throw new StoreError(
    'MARQUEE_STORE is not set. Set it to where releases live, such as s3://bucket/prefix.',
  );
}
