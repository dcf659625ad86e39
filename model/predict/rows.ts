import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { FeatureConstants } from '../features/constants.ts';
import { InputLayout } from '../features/inputs.ts';
import type { MovieSubject, UserSubject } from '../features/subject.ts';
import { NetworkError } from '../network/layers-model.ts';
import { type Network, rowsAtOnce } from '../network/network.ts';
import { type ModelName, modelKinds } from '../release/names.ts';
import type { Evidence } from '../uncertainty/deviation.ts';
import { MovieSums } from './movie-sums.ts';
import {
  catalogueSubject,
  describedSubject,
  type MovieDescription,
  ratingsOfFranchise,
  userSubject,
} from './subjects.ts';
import type { CatalogueTable, FranchiseTable, MovieTable, UserTable } from './tables.ts';

/** What a predictor is asked. */
export interface Question {
  /** Position in the table of users; ignored by `cold-user`. */
  readonly user: number;
  /** Position in the catalogue, or a description (not for `known`). */
  readonly movie: number | MovieDescription;
}

/** What a network's rows are made from. */
export interface RowSource {
  readonly constants: FeatureConstants;
  readonly network: Network;
  readonly catalogue: CatalogueTable;
  readonly franchises: FranchiseTable;
  readonly movies: MovieTable | undefined;
  readonly users: UserTable | undefined;
}

/** What of a movie the inputs of a pair are made from. */
interface PairOfMovie extends Pick<MovieSubject, 'genreFlags' | 'genreAt'> {
  /** Position of its franchise, or -1. */
  readonly franchise: number;
}

/** A movie as a row needs it beside what its sums hold. */
type Movie = PairOfMovie & Pick<MovieSubject, 'ratingCount' | 'scatter'>;

const nobody = -1;
const notSought = -2;

/**
 * The inputs of a model's network, up to `rowsAtOnce` questions at a time.
 *
 * A row holds the inputs of the user and of the pair; its movie's are in the sums that it starts from (`MovieSums`). What a
 * row held of its user stays while the next question is about the same one.
 */
export class NetworkRows {
  readonly #source: RowSource;
  readonly #layout: InputLayout;
  readonly #withMovie: boolean;
  readonly #sums: MovieSums;
  /** Sums of a row. */
  readonly #width: number;
  readonly #franchises: Int32Array;
  /** Where each row starts: rows × the sums' width. */
  readonly #start: Float32Array;
  readonly #userOfRow = new Int32Array(rowsAtOnce).fill(nobody);

  /** @throws NetworkError if the network takes other features than this version makes */
  constructor(model: ModelName, source: RowSource) {
    const { constants, network, catalogue, users } = source;
    this.#source = source;
    this.#layout = new InputLayout(constants, users !== undefined);
    this.#withMovie = modelKinds[model].withMovie;
    const features = network.width('features');
    if (features !== this.#layout.width) {
      throw new NetworkError(
        `${model} takes ${features} features, but this version makes ${this.#layout.width}`,
      );
    }
    this.#width = network.sums('features').width;
    this.#sums = new MovieSums(catalogue.ids.length, this.#width);
    this.#start = new Float32Array(rowsAtOnce * this.#width);
    this.#franchises = new Int32Array(catalogue.ids.length).fill(notSought);
  }

  /** Fills a row for each question. @returns what is known of user and movie beside the prediction */
  fill(questions: readonly Question[]): Evidence[] {
    this.#sums.trim();
    // The sums first: to compute them takes the first row.
    for (const { movie } of questions) if (typeof movie === 'number') this.#ensureSums(movie);
    const movies = questions.map(({ movie }, row) =>
      typeof movie === 'number' ? this.#startWithMovie(row, movie) : this.#startWithDescription(row, movie),
    );
    return questions.map(({ user, movie }, row) => this.#fillRow(row, user, movies[row], movie));
  }

  /**
   * What the user would give each of some movies of the catalogue, in stars, unclamped.
   *
   * What the first layers make of the user is computed once, so that a row holds nothing but the pair's own inputs.
   */
  ratings(user: number, movies: Int32Array): Float32Array {
    const ratings = new Float32Array(movies.length);
    const own = this.#commonOf(user);
    for (let start = 0; start < movies.length; start += rowsAtOnce) {
      const some = movies.subarray(start, start + rowsAtOnce);
      this.#fillMovies(user, some, own);
      ratings.set(this.run(some.length), start);
    }
    this.#source.network.sums('features').setCommon();
    return ratings;
  }

  /** The user's own inputs, which the sums of every row are given; undefined where the model sees no user. */
  #commonOf(user: number): Float32Array | undefined {
    const { constants, network, users } = this.#source;
    network.input('features').fill(0);
    this.#userOfRow.fill(nobody);
    if (!users) return undefined;
    const own = new Float32Array(this.#layout.width);
    this.#layout.writeUser(own, 0, userSubject(user, users, constants.genres.length, -1));
    const row = network.input('features').subarray(0, own.length);
    row.set(own);
    const sums = network.sums('features');
    sums.setCommon(sums.run(1, new Float32Array(this.#width)).slice());
    row.fill(0);
    const index = network.input('user');
    for (let i = 0; i < rowsAtOnce; i++) index[i * network.stride('user')] = user;
    return own;
  }

  #fillMovies(user: number, movies: Int32Array, own: Float32Array | undefined): void {
    const { constants, network, users } = this.#source;
    this.#sums.trim();
    for (const movie of movies) if (!this.#sums.has(movie)) this.#ensureSums(movie);
    this.#sums.writeAll(this.#start, movies);
    const features = network.input('features');
    const stride = network.stride('features');
    for (let row = 0; row < movies.length; row++) {
      const movie = movies[row];
      this.#writeIndex(row, movie);
      if (!users) continue;
      const place = this.#placeOf(movie);
      const person = userSubject(user, users, constants.genres.length, place.franchise);
      this.#layout.writePair(features, row * stride, place, person, own, 0);
    }
  }

  /** The network's answers to the first rows, in stars, unclamped; overwritten by the next run. */
  run(rows: number): Float32Array {
    const sums = this.#start.subarray(0, rows * this.#width);
    return this.#source.network.run(rows, { input: 'features', sums });
  }

  #fillRow(row: number, user: number, movie: Movie, asked: Question['movie']): Evidence {
    const { constants, movies, users } = this.#source;
    const evidence = { context: constants, movie: movies && movie };
    this.#writeIndex(row, asked as number);
    if (!users) return evidence;
    return { ...evidence, user: this.#writeUserAndPair(row, user, movie, users) };
  }

  #writeIndex(row: number, movie: number): void {
    if (!this.#withMovie) return;
    const { network } = this.#source;
    network.input('movie')[row * network.stride('movie')] = movie;
  }

  #writeUserAndPair(row: number, user: number, movie: PairOfMovie, users: UserTable): UserSubject {
    const { constants, network } = this.#source;
    const person = userSubject(user, users, constants.genres.length, movie.franchise);
    const features = network.input('features');
    const at = row * network.stride('features');
    if (this.#userOfRow[row] !== user) {
      this.#layout.writeUser(features, at, person);
      network.input('user')[row * network.stride('user')] = user;
      this.#userOfRow[row] = user;
    }
    this.#layout.writePair(features, at, movie, person);
    return person;
  }

  #startWithMovie(row: number, movie: number): Movie {
    const { movies } = this.#source;
    this.#sums.write(this.#start, row * this.#width, movie);
    return {
      ...this.#placeOf(movie),
      ratingCount: movies ? movies.ratingCount[movie] : 0,
      scatter: movies ? movies.scatter[movie] : 0,
    };
  }

  #ensureSums(movie: number): void {
    if (this.#sums.has(movie)) return;
    const { catalogue, franchises, movies } = this.#source;
    const siblings = ratingsOfFranchise(franchises, this.#franchiseOf(movie));
    this.#sums.keep(movie, this.#sumsOf(catalogueSubject(movie, catalogue, siblings, movies)));
  }

  #placeOf(movie: number): PairOfMovie {
    const { catalogue, constants } = this.#source;
    const { genreFlags } = catalogue;
    return { franchise: this.#franchiseOf(movie), genreFlags, genreAt: movie * constants.genres.length };
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

  #startWithDescription(row: number, description: MovieDescription): Movie {
    const { constants, franchises } = this.#source;
    const franchise = indexOfId(franchises.hashes, hashFranchise(description.title ?? ''));
    const subject = describedSubject(description, constants, ratingsOfFranchise(franchises, franchise));
    const sums = this.#sumsOf(subject);
    this.#start.set(sums, row * this.#width);
    return { ...subject, franchise };
  }

  /** The sums of a movie by itself. */
  #sumsOf(subject: MovieSubject): Float32Array {
    const { constants, network } = this.#source;
    const features = network.input('features');
    const row = features.subarray(0, this.#layout.width).fill(0);
    this.#layout.writeMovie(row, 0, constants, subject);
    // Without a user who may be common to the rows to come.
    const sums = network.sums('features').alone();
    row.fill(0);
    this.#userOfRow[0] = nobody;
    return sums;
  }
}
