import { basename } from 'node:path';
import type { BadRows, RowProblem } from '../bad-rows.ts';
import { DataError } from '../errors.ts';
import { type Block, countLines, type Encoding, longestRecord, readBlocks } from './blocks.ts';
import { type ColumnNames, emptyFile, findColumns, takeHeader } from './columns.ts';
import { type FastParser, fastParser } from './fast.ts';
import { type Dialect, forEachRecord, type TextRecord } from './records.ts';

/** A text file of rows. */
export interface Table extends Dialect {
  readonly path: string;
  readonly encoding: Encoding;
  /** Names of all columns, where the file has no header line. */
  readonly columns?: readonly string[];
}

/** Where rows go, one by one. */
interface RowSink {
  /** Stores a row, or says what is wrong with it and stores nothing. */
  add(fields: readonly string[]): RowProblem | undefined;
  /** Rows stored so far. */
  readonly length: number;
  /** Forgets the rows from `length` on. */
  truncate(length: number): void;
}

/** A sink that receives the positions of the columns it needs. */
export interface ColumnSink extends RowSink, ColumnNames {
  /** Position of each required, then of each optional column; -1 for one that the table lacks. */
  place(positions: readonly number[]): void;
}

/**
 * Reads a table's rows into a sink; blank lines are skipped.
 *
 * Each block goes through the fast parser; if a row fails in it, the block is taken back and read again
 * exactly, row by row, so that every bad row is named by its line and every good one is kept.
 * @throws DataError if the file is empty, lacks a column or has a quote that never closes
 */
export async function readTable(
  table: Table,
  sink: ColumnSink,
  bad: BadRows,
  blockBytes?: number,
): Promise<void> {
  let reader = table.columns && new TableReader(table, table.columns, sink, bad);
  for await (const block of readBlocks(table.path, table.encoding, blockBytes)) {
    if (reader === undefined) {
      const { columns, body } = takeHeader(block, table);
      reader = new TableReader(table, columns, sink, bad);
      reader.read(body);
    } else {
      reader.read(block);
    }
  }
  if (reader === undefined) throw emptyFile(table.path, sink);
  reader.end();
}

const nothing: Block = { text: '', line: 0, lines: 0 };

function joinBlocks(first: Block, second: Block): Block {
  if (first.text === '') return second;
  return { text: first.text + second.text, line: first.line, lines: first.lines + second.lines };
}

class TableReader {
  readonly #table: Table;
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #sink: RowSink;
  readonly #bad: BadRows;
  readonly #parseFast: FastParser;
  /** A record whose quote is still open at the end of the last block. */
  #open: Block = nothing;

  constructor(table: Table, columns: readonly string[], sink: ColumnSink, bad: BadRows) {
    this.#table = table;
    this.#file = basename(table.path);
    this.#columns = columns;
    this.#sink = sink;
    this.#bad = bad;
    this.#parseFast = fastParser(table, columns);
    sink.place(findColumns(this.#file, columns, sink));
  }

  read(next: Block): void {
    const block = joinBlocks(this.#open, next);
    this.#open = nothing;
    const before = this.#sink.length;
    if (this.#parseFast(block, (fields) => this.#sink.add(fields) === undefined)) return;
    this.#sink.truncate(before);
    this.#readExactly(block);
  }

  /** @throws DataError if a quote is open */
  end(): void {
    if (this.#open.text === '') return;
    throw new DataError(`${this.#file}, line ${this.#open.line}: a quote in this row is never closed`);
  }

  #readExactly({ text, line, lines }: Block): void {
    const end = forEachRecord(text, this.#table, (record) => {
      const problem = this.#problemWith(record);
      if (problem !== undefined) this.#bad.add({ file: this.#file, line: line + record.line, ...problem });
    });
    const read = countLines(text.slice(0, end));
    this.#open = { text: text.slice(end), line: line + read, lines: lines - read };
    if (this.#open.text.length > longestRecord) this.end();
  }

  #problemWith(record: TextRecord): RowProblem | undefined {
    const { fields, afterQuote } = record;
    if (afterQuote !== undefined) {
      return { field: 'text after a closing quote', value: afterQuote, expected: 'a delimiter' };
    }
    if (fields.length !== this.#columns.length) {
      const expected = `${this.#columns.length} (${this.#columns.join(', ')})`;
      return { field: 'the number of fields', value: String(fields.length), expected };
    }
    return this.#sink.add(fields);
  }
}
