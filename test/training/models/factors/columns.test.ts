import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collectColumns } from '../../../../training/models/factors/columns.ts';
import { denseRow } from '../../../support/matrices.ts';

test('by hand: what is not 0, row by row', () => {
  const written = [[0, 2, 0], [], [-1, 0, 0.5]];
  const columns = collectColumns(3, 3, (row, values) => values.set(written[row]));
  expect(columns).toEqual({
    width: 3,
    start: Int32Array.of(0, 1, 1, 3),
    column: Int32Array.of(1, 0, 2),
    value: Float64Array.of(2, -1, 0.5),
  });
});

test('every row is what was written, whatever the row before', () => {
  const any = fc.integer({ min: 1, max: 5 }).chain((width) => {
    const value = fc.oneof(fc.constant(0), fc.double({ noNaN: true }));
    return fc.array(fc.array(value, { minLength: 0, maxLength: width })).map((rows) => ({ width, rows }));
  });
  fc.assert(
    fc.property(any, ({ width, rows }) => {
      const columns = collectColumns(rows.length, width, (row, values) => values.set(rows[row]));
      rows.forEach((row, i) => {
        const padded = Array.from({ length: width }, (_, at) => (row[at] ?? 0) + 0);
        expect(denseRow(columns, i)).toEqual(padded);
      });
    }),
  );
});
