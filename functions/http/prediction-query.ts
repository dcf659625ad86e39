import * as v from 'valibot';
import { flag } from './flag.ts';

/** The parameters of routes that predict one rating: whether the answer explains it. A file of its own, since bundles are cut by files. */
export const predictionQuery = v.strictObject({
  explain: v.exactOptional(flag),
});
