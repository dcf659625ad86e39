import * as v from 'valibot';

/** Schemas of the values that answers are made of. `description` says what is not clear from the field's name. */
const describe = <const S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.metadata(description === '' ? {} : { description }));

export const text = (description = '') => describe(v.string(), description);

export const stars = (description = '') =>
  describe(
    v.pipe(v.number(), v.minValue(0), v.maxValue(5)),
    description === '' ? 'In stars' : `${description}, in stars`,
  );

/** A probability or a part of a whole. */
export const share = (description = '') =>
  describe(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), description);

export const count = (description = '') =>
  describe(v.pipe(v.number(), v.integer(), v.minValue(0)), description);

/** ISO 8601, UTC. */
export const time = (description = '') => describe(v.pipe(v.string(), v.isoTimestamp()), description);
