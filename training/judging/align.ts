/** Lines of a table: every column as wide as its widest cell, numbers to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumber = widths.map((_, column) => rows.slice(1).every((row) => /^[\d.,]*$/.test(row[column])));
  return rows
    .map((row) =>
      row.map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
