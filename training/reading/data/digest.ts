import { createHash } from 'node:crypto';
import type { Dataset } from '../../../model/data/dataset.ts';
import type { Ratings } from '../../../model/data/ratings.ts';

/**
 * SHA-256 (hex) of a data set's content, which is all that reaches a model: genres and titles as JSON, then the
 * little-endian columns user ids, movie ids, years, genre flags and, for each part, user and movie indices, stars and
 * times. Title traits and franchises follow from the titles.
 *
 * All of that is in canonical order, so that the digest does not depend on the format, the order of the rows or
 * of the columns.
 */
export function digestOf(
  { users, catalogue }: Pick<Dataset, 'users' | 'catalogue'>,
  ...parts: Ratings[]
): string {
  const hash = createHash('sha256').update(JSON.stringify([catalogue.genres, catalogue.titles]));
  const columns: NumberColumn[] = [users, catalogue.ids, catalogue.years, catalogue.genreFlags];
  for (const part of parts) columns.push(part.user, part.movie, part.stars, part.time);
  for (const column of columns) hash.update(`\n${column.length}\n`).update(bytesOf(column));
  return hash.digest('hex');
}

type NumberColumn = Int32Array | Int16Array | Uint8Array | Uint32Array | Float32Array;

function bytesOf(column: NumberColumn): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
