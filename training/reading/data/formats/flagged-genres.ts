import { existsSync } from 'node:fs';
import type { Catalogue } from '../../../../model/data/catalogue.ts';
import type { BadRows, RowProblem } from '../bad-rows.ts';
import { type ColumnSink, readTable, type Table } from '../text/table.ts';
import { MovieList } from './movie-list.ts';

const describing = ['movieId', 'title', 'release date', 'video release date', 'IMDb URL'];

/** The flags of `u.item` as ml-100k's own README lists them. */
const documentedGenres = [
  'unknown',
  'Action',
  'Adventure',
  'Animation',
  "Children's",
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Fantasy',
  'Film-Noir',
  'Horror',
  'Musical',
  'Mystery',
  'Romance',
  'Sci-Fi',
  'Thriller',
  'War',
  'Western',
];

/** Reads movies with a flag for each genre (ml-100k's `u.item`); `genreTable` (`u.genre`) names the flags. */
export async function readFlaggedGenres(table: Table, genreTable: Table, bad: BadRows): Promise<Catalogue> {
  const genres = existsSync(genreTable.path) ? await readGenreNames(genreTable, bad) : documentedGenres;
  const sink = new FlaggedGenresSink(genres);
  await readTable({ ...table, columns: [...describing, ...genres] }, sink, bad);
  return sink.movies.toCatalogue(genres);
}

async function readGenreNames(table: Table, bad: BadRows): Promise<string[]> {
  const names: string[] = [];
  await readTable(
    { ...table, columns: ['genre', 'index'] },
    {
      required: ['genre'],
      optional: [],
      place: () => {},
      add: ([name]) => void names.push(name),
      truncate: (length) => void names.splice(length),
      get length() {
        return names.length;
      },
    },
    bad,
  );
  return names;
}

class FlaggedGenresSink implements ColumnSink {
  readonly required = describing.slice(0, 2);
  readonly optional = [];
  readonly movies = new MovieList();
  readonly #genres: readonly string[];

  constructor(genres: readonly string[]) {
    this.#genres = genres;
  }

  get length(): number {
    return this.movies.length;
  }

  truncate(length: number): void {
    this.movies.truncate(length);
  }

  /** The format fixes every position. */
  place(): void {}

  add(fields: readonly string[]): RowProblem | undefined {
    const flags = fields.slice(describing.length);
    const wrong = flags.findIndex((flag) => flag !== '0' && flag !== '1');
    if (wrong >= 0) return { field: this.#genres[wrong], value: flags[wrong], expected: '0 or 1' };
    const genres = this.#genres.filter((_, index) => flags[index] === '1');
    return this.movies.add(fields[0], fields[1], genres);
  }
}
