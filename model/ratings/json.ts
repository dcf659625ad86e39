import * as v from 'valibot';
import { StoreError } from '../stores/store.ts';

/** The version of every object below `ratings/`. */
const ratingsVersion = 1;

export const formatVersion = v.literal(ratingsVersion);

export function encodeRatings(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify({ formatVersion: ratingsVersion, ...value })}\n`);
}

/**
 * Decodes an object below `ratings/`.
 * @throws StoreError if it is not what `schema` says: going on without it would lose ratings
 */
export function decodeRatings<const S extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: S,
  key: string,
): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const { message } = cause as Error;
    throw new StoreError(
      `${key} is damaged, or was written by a newer version of Marquee (${message}). Restore its previous version (in a bucket with versions), or use that version of Marquee.`,
      { cause },
    );
  }
}
