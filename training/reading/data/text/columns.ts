import { basename } from 'node:path';
import { DataError } from '../errors.ts';
import type { Block } from './blocks.ts';
import { type Dialect, forEachRecord } from './records.ts';

/** The columns that a reader looks for, by name; the order and further columns don't matter. */
export interface ColumnNames {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Splits the header line off the first block of a file. */
export function takeHeader(block: Block, dialect: Dialect): { columns: readonly string[]; body: Block } {
  const end = block.text.indexOf('\n') + 1;
  let columns: readonly string[] = [];
  forEachRecord(block.text.slice(0, end), dialect, ({ fields }) => {
    columns = fields.map((name) => name.trim());
  });
  const body = { text: block.text.slice(end), line: block.line + 1, lines: block.lines - 1 };
  return { columns, body };
}

/**
 * Position of each required, then of each optional column, whatever the case of its name; -1 for none.
 * @throws DataError if a required column is missing; lists the columns found
 */
export function findColumns(file: string, columns: readonly string[], names: ColumnNames): number[] {
  const lowerCase = columns.map((name) => name.toLowerCase());
  const find = (name: string) => lowerCase.indexOf(name.toLowerCase());
  const missing = names.required.filter((name) => find(name) < 0);
  if (missing.length > 0) {
    const found = columns.length > 0 ? columns.join(', ') : 'none';
    throw new DataError(
      `${file}, line 1: the column ${missing.join(', ')} is missing; expected ${describe(names)}; found: ${found}`,
    );
  }
  return [...names.required, ...names.optional].map(find);
}

export function emptyFile(path: string, names: ColumnNames): DataError {
  return new DataError(`${basename(path)} is empty: expected a header line with ${describe(names)}`);
}

function describe({ required, optional }: ColumnNames): string {
  return `${required.join(', ')}${optional.map((name) => ` and, if known, ${name}`).join('')}`;
}
