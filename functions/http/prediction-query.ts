import * as v from 'valibot';

const flag = 'true or false';

/** The parameters of routes that predict one rating: whether the answer explains it. A file of its own, since bundles are cut by files. */
export const predictionQuery = v.strictObject({
  explain: v.exactOptional(
    v.pipe(
      v.picklist(['true', 'false'], flag),
      v.transform((text) => text === 'true'),
      v.boolean(flag),
    ),
  ),
});
