import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { InputLayout } from '../features/inputs.ts';
import type { MovieSubject } from '../features/subject.ts';
import { rowsAtOnce } from '../network/network.ts';
import { MovieSums } from './movie-sums.ts';
import type { RowSource } from './row-source.ts';
import { catalogueSubject, describedSubject, type MovieDescription, ratingsOfFranchise } from './subjects.ts';

/** What of a movie the inputs of a pair are made from. */
export interface PairOfMovie extends Pick<MovieSubject, 'genreFlags' | 'genreAt'> {
  /** Position of its franchise, or -1. */
  readonly franchise: number;
}

/** What a row needs of a movie, besides its precomputed sums. */
export type RowMovie = PairOfMovie & Pick<MovieSubject, 'ratingCount' | 'scatter'>;

const notSought = -2;

/** What each row of a network starts from: the sums that its movie's own inputs come to in the first layers. */
export class MovieStarts {
  readonly #source: RowSource;
  readonly #layout: InputLayout;
  readonly #sums: MovieSums;
  /** Sums of a row. */
  readonly #width: number;
  /** Rows × width: `SharedInput.start`. */
  readonly #start: Float32Array;
  readonly #franchises: Int32Array;

  constructor(source: RowSource, layout: InputLayout) {
    const { catalogue, network } = source;
    const shared = network.sums('features');
    this.#source = source;
    this.#layout = layout;
    this.#width = shared.width;
    this.#start = shared.start;
    this.#sums = new MovieSums(catalogue.ids.length, this.#width);
    this.#franchises = new Int32Array(catalogue.ids.length).fill(notSought);
  }

  /**
   * Makes sure that the sums of these movies are there, at most `rowsAtOnce` of them; others may be forgotten. It takes the
   * first row of the network's features, and leaves zeros there.
   */
  prepare(movies: Iterable<number | MovieDescription>): void {
    this.#sums.trim();
    for (const movie of movies) {
      if (typeof movie !== 'number' || this.#sums.has(movie)) continue;
      const { catalogue, franchises, movies: table } = this.#source;
      const siblings = ratingsOfFranchise(franchises, this.#franchiseOf(movie));
      this.#sums.keep(movie, this.#sumsOf(catalogueSubject(movie, catalogue, siblings, table)));
    }
  }

  /** Lets a row start from a movie of the catalogue, which must be prepared. */
  startWith(row: number, movie: number): RowMovie {
    this.#sums.write(this.#start, row * this.#width, movie);
    return this.rowMovie(movie);
  }

  /** Lets the first rows start from these movies of the catalogue, which must be prepared. */
  startWithAll(movies: Int32Array): void {
    if (movies.length > rowsAtOnce) throw new RangeError(`${movies.length} movies for ${rowsAtOnce} rows`);
    this.#sums.writeAll(this.#start, movies);
  }

  /** Lets a row start from a described movie; takes the first row of the features, and leaves zeros there. */
  startWithDescription(row: number, description: MovieDescription): RowMovie {
    const { constants, franchises } = this.#source;
    const franchise = indexOfId(franchises.hashes, hashFranchise(description.title ?? ''));
    const subject = describedSubject(description, constants, ratingsOfFranchise(franchises, franchise));
    this.#start.set(this.#sumsOf(subject), row * this.#width);
    return { ...subject, franchise };
  }

  /** A movie of the catalogue. */
  rowMovie(movie: number): RowMovie {
    const { catalogue, constants, movies } = this.#source;
    return {
      franchise: this.#franchiseOf(movie),
      genreFlags: catalogue.genreFlags,
      genreAt: movie * constants.genres.length,
      ratingCount: movies ? movies.ratingCount[movie] : 0,
      scatter: movies ? movies.scatter[movie] : 0,
    };
  }

  /** Found once a movie. */
  #franchiseOf(movie: number): number {
    const known = this.#franchises[movie];
    if (known !== notSought) return known;
    const { catalogue, franchises } = this.#source;
    const franchise = indexOfId(franchises.hashes, catalogue.franchises[movie]);
    this.#franchises[movie] = franchise;
    return franchise;
  }

  /** The sums of a movie by itself; a view, overwritten by the next. */
  #sumsOf(subject: MovieSubject): Float32Array {
    const { constants, network } = this.#source;
    const features = network.input('features').subarray(0, this.#layout.width).fill(0);
    this.#layout.writeMovie(features, 0, constants, subject);
    const sums = network.sums('features').alone();
    features.fill(0);
    return sums;
  }
}
