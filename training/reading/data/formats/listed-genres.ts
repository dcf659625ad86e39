import type { Catalogue } from '../../../../model/data/catalogue.ts';
import type { BadRows, RowProblem } from '../bad-rows.ts';
import { type ColumnSink, readTable, type Table } from '../text/table.ts';
import { MovieList } from './movie-list.ts';

const noGenres = '(no genres listed)';

/** Reads movies whose genres stand in one field, `Comedy|Drama` (CSV, ml-1m, ml-10m). */
export async function readListedGenres(table: Table, bad: BadRows): Promise<Catalogue> {
  const sink = new ListedGenresSink();
  await readTable(table, sink, bad);
  return sink.movies.toCatalogue();
}

class ListedGenresSink implements ColumnSink {
  readonly required = ['movieId', 'title', 'genres'];
  readonly optional = [];
  readonly movies = new MovieList();
  #at: readonly number[] = [];

  get length(): number {
    return this.movies.length;
  }

  truncate(length: number): void {
    this.movies.truncate(length);
  }

  place(positions: readonly number[]): void {
    this.#at = positions;
  }

  add(fields: readonly string[]): RowProblem | undefined {
    const [id, title, genres] = this.#at;
    return this.movies.add(fields[id], fields[title], splitGenres(fields[genres]));
  }
}

function splitGenres(text: string): string[] {
  if (text.trim() === noGenres) return [];
  return text
    .split('|')
    .map((genre) => genre.trim())
    .filter((genre) => genre !== '');
}
