import type { RowProblem } from './bad-rows.ts';
import type { RatingRows } from './rating-rows.ts';
import type { ColumnSink } from './text/table.ts';
import { largestId, latestTime, parseHalfStars, parseWhole } from './values.ts';

/** What ratings are checked against. */
interface RatingRules {
  /** Index of each movie id in the catalogue. */
  readonly movies: ReadonlyMap<number, number>;
  readonly moviesFile: string;
  /** 1 to 5 in whole stars (ml-100k, ml-1m) rather than 0.5 to 5 in half stars. */
  readonly wholeStars: boolean;
}

/** Checks the rows of a ratings file and stores the good ones. */
export class RatingSink implements ColumnSink {
  readonly required = ['userId', 'movieId', 'rating'];
  readonly optional = ['timestamp'];
  readonly #rows: RatingRows;
  readonly #rules: RatingRules;
  #user = 0;
  #movie = 0;
  #rating = 0;
  #time = -1;

  constructor(rows: RatingRows, rules: RatingRules) {
    this.#rows = rows;
    this.#rules = rules;
  }

  get length(): number {
    return this.#rows.length;
  }

  truncate(length: number): void {
    this.#rows.truncate(length);
  }

  place(positions: readonly number[]): void {
    [this.#user, this.#movie, this.#rating, this.#time] = positions;
  }

  add(fields: readonly string[]): RowProblem | undefined {
    const user = parseWhole(fields[this.#user], largestId);
    if (user < 1) return notAnId('userId', fields[this.#user]);
    const movieId = parseWhole(fields[this.#movie], largestId);
    if (movieId < 1) return notAnId('movieId', fields[this.#movie]);
    const movie = this.#rules.movies.get(movieId);
    if (movie === undefined) return this.#unknownMovie(fields[this.#movie]);
    const halves = parseHalfStars(fields[this.#rating]);
    if (halves < 0 || (this.#rules.wholeStars && halves % 2 === 1))
      return this.#notStars(fields[this.#rating]);
    const time = this.#time < 0 ? 0 : parseWhole(fields[this.#time], latestTime);
    if (time < 0) return notATime(fields[this.#time]);
    this.#rows.add(user, movie, halves, time);
    return undefined;
  }

  #unknownMovie(value: string): RowProblem {
    return { field: 'movieId', value, expected: `a movie of ${this.#rules.moviesFile}` };
  }

  #notStars(value: string): RowProblem {
    const expected = this.#rules.wholeStars ? '1 to 5 in whole stars' : '0.5 to 5 in steps of 0.5';
    return { field: 'rating', value, expected };
  }
}

/** Also what is wrong with an id of a movies file. */
export function notAnId(field: string, value: string): RowProblem {
  return { field, value, expected: `a whole number from 1 to ${largestId}` };
}

function notATime(value: string): RowProblem {
  const milliseconds = parseWhole(value, Number.MAX_SAFE_INTEGER) > latestTime ? ' (not milliseconds)' : '';
  return {
    field: 'timestamp',
    value,
    expected: `whole seconds since 1970, 0 to ${latestTime}${milliseconds}`,
  };
}
