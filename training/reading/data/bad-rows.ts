import { DataError } from './errors.ts';

/** What is wrong with a row: which field, what stands there and what should. */
export interface RowProblem {
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** A problem and where it is; `line` counts from 1, the header included. */
interface LocatedProblem extends RowProblem {
  readonly file: string;
  readonly line: number;
}

const listed = 20;
const longestValue = 80;

/** Rows that cannot be used: the first 20, and the count of all. */
export class BadRows {
  readonly first: LocatedProblem[] = [];
  total = 0;
  readonly #allowed: number;

  /** @param allowed bad rows that a run may go on without */
  constructor(allowed = 0) {
    this.#allowed = allowed;
  }

  add(problem: LocatedProblem): void {
    this.total++;
    if (this.first.length < listed) this.first.push(problem);
  }

  /** @throws BadRowsError once there are more bad rows than allowed */
  check(): void {
    if (this.total > this.#allowed) throw new BadRowsError(this.first, this.total);
  }
}

/** More bad rows than allowed. */
export class BadRowsError extends DataError {
  readonly first: readonly LocatedProblem[];
  readonly total: number;

  constructor(first: readonly LocatedProblem[], total: number) {
    super(describeAll(first, total));
    this.first = [...first];
    this.total = total;
  }
}

function describeAll(first: readonly LocatedProblem[], total: number): string {
  const rows = total === 1 ? '1 row' : `${total} rows`;
  const shown = first.length < total ? `; the first ${first.length}` : '';
  return [
    `${rows} of the data cannot be used${shown}:`,
    ...first.map((problem) => `  ${describe(problem)}`),
    `Fix the data, or skip these rows with --max-bad-rows ${total}.`,
  ].join('\n');
}

function describe({ file, line, field, value, expected }: LocatedProblem): string {
  const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  return `${file}, line ${line}: ${field} is ${JSON.stringify(shown)}, expected ${expected}`;
}
