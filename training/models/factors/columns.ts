/**
 * What is known about the rows of one side (users or movies) besides their ratings: a sparse matrix, rows × `width`,
 * in compressed rows.
 */
export interface Columns {
  readonly width: number;
  /** Row `i` has the entries from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Number of rows. */
export const rowsOf = ({ start }: Columns): number => start.length - 1;

/** @param write fills the given row, which is all zeros before */
export function collectColumns(
  rows: number,
  width: number,
  write: (row: number, values: Float64Array) => void,
): Columns {
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  const values = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    values.fill(0);
    write(row, values);
    for (let i = 0; i < width; i++) {
      if (values[i] === 0) continue;
      column.push(i);
      value.push(values[i]);
    }
    start[row + 1] = column.length;
  }
  return { width, start, column: Int32Array.from(column), value: Float64Array.from(value) };
}
