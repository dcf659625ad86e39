import { type Catalogue, readTitles } from '../../../../model/data/catalogue.ts';
import type { RowProblem } from '../bad-rows.ts';
import { notAnId } from '../rating-sink.ts';
import { largestId, parseWhole } from '../values.ts';

/** A movie as its file has it. */
export interface Movie {
  readonly id: number;
  readonly title: string;
  readonly genres: readonly string[];
}

/** Movies in file order, each id once. */
export class MovieList {
  readonly #movies: Movie[] = [];
  readonly #ids = new Set<number>();

  get length(): number {
    return this.#movies.length;
  }

  truncate(length: number): void {
    for (const movie of this.#movies.splice(length)) this.#ids.delete(movie.id);
  }

  /** @param id the text of the id; the problem, if it is none or is taken */
  add(id: string, title: string, genres: readonly string[]): RowProblem | undefined {
    const number = parseWhole(id, largestId);
    if (number < 1) return notAnId('movieId', id);
    if (this.#ids.has(number))
      return { field: 'movieId', value: id, expected: 'an id that no movie above has' };
    this.#ids.add(number);
    this.#movies.push({ id: number, title, genres });
    return undefined;
  }

  toCatalogue(genres?: readonly string[]): Catalogue {
    return catalogueOf(this.#movies, genres);
  }
}

/** A catalogue of movies in any order; `genres` is the vocabulary, by default the genres that the movies have. */
export function catalogueOf(
  unsorted: readonly Movie[],
  genres: readonly string[] = unsorted.flatMap((movie) => movie.genres),
): Catalogue {
  const movies = unsorted.toSorted((a, b) => a.id - b.id);
  // By code unit, not by locale: the order is part of the release and must not depend on the machine.
  const vocabulary = [...new Set(genres)].sort();
  return {
    genres: vocabulary,
    ids: Int32Array.from(movies, (movie) => movie.id),
    genreFlags: flagGenres(movies, vocabulary),
    ...readTitles(movies.map((movie) => movie.title)),
  };
}

function flagGenres(movies: readonly Movie[], genres: readonly string[]): Uint8Array {
  const column = new Map(genres.map((genre, index) => [genre, index]));
  const flags = new Uint8Array(movies.length * genres.length);
  movies.forEach((movie, row) => {
    for (const genre of movie.genres) flags[row * genres.length + column.get(genre)!] = 1;
  });
  return flags;
}
