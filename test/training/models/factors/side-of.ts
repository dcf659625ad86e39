import type { Matrix } from 'ml-matrix';
import { collectColumns } from '../../../../training/models/factors/columns.ts';
import { Draws } from '../../../../training/models/factors/draws.ts';
import { groupRatings } from '../../../../training/models/factors/grouping.ts';
import { createSide, type Side } from '../../../../training/models/factors/side.ts';
import { Random } from '../../../../training/random.ts';
import { numbersOf } from '../../../support/matrices.ts';

/**
 * A side with these vectors, of which the rows `rated` have one rating each.
 * @param given.columns what is known of each row; nothing if absent
 */
export function sideOf(given: {
  readonly vectors: Matrix;
  readonly rated: readonly number[];
  readonly columns?: Matrix;
}): Side {
  const { vectors, rated, columns } = given;
  const own = Int32Array.from(rated);
  const known = collectColumns(vectors.rows, columns?.columns ?? 0, (row, values) => {
    if (columns) values.set(columns.getRow(row));
  });
  const { start } = groupRatings(vectors.rows, own, new Int32Array(own.length));
  const side = createSide(start, known, vectors.columns, 0, new Draws(new Random(1)));
  side.vectors.set(numbersOf(vectors));
  return side;
}
