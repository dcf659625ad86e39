import * as v from 'valibot';

const expected = 'true or false';

/** A parameter that is on or off. */
export const flag = v.pipe(
  v.picklist(['true', 'false'], expected),
  v.transform((text) => text === 'true'),
  v.boolean(expected),
);
