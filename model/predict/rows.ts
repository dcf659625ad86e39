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
  /** The network's inputs: views that stay valid, and their strides. */
  readonly #features: Float32Array;
  readonly #stride: number;
  readonly #userIndex: Float32Array | undefined;
  readonly #movieIndex: Float32Array | undefined;
  readonly #indexStride: number;
  readonly #sums: MovieSums;
  /** Sums of a row. */
  readonly #width: number;
  /** Those of no features at all. */
  readonly #biases: Float32Array;
  readonly #franchises: Int32Array;
  /** Where each row starts: rows × the sums' width. */
  readonly #start: Float32Array;
  readonly #userOfRow = new Int32Array(rowsAtOnce).fill(nobody);

  /** @throws NetworkError if the network takes other features than this version makes */
  constructor(model: ModelName, source: RowSource) {
    const { constants, network, catalogue, users } = source;
    this.#source = source;
    this.#layout = new InputLayout(constants, users !== undefined);
    const features = network.width('features');
    if (features !== this.#layout.width) {
      throw new NetworkError(
        `${model} takes ${features} features, but this version makes ${this.#layout.width}`,
      );
    }
    const { withUser, withMovie } = modelKinds[model];
    this.#features = network.input('features');
    this.#stride = network.stride('features');
    this.#userIndex = withUser ? network.input('user') : undefined;
    this.#movieIndex = withMovie ? network.input('movie') : undefined;
    this.#indexStride = withUser ? network.stride('user') : 0;
    this.#width = network.sums('features').width;
    this.#sums = new MovieSums(catalogue.ids.length, this.#width);
    this.#start = network.sums('features').start;
    this.#biases = network.sums('features').alone().slice();
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
    this.#features.fill(0);
    this.#userOfRow.fill(nobody);
    if (!users) return undefined;
    const own = new Float32Array(this.#layout.width);
    this.#layout.writeUser(own, 0, userSubject(user, users, constants.genres.length, -1));
    this.#features.set(own);
    const sums = network.sums('features');
    // Without the biases, which are in the movies' sums.
    sums.setCommon(sums.alone().map((sum, i) => sum - this.#biases[i]));
    this.#features.fill(0, 0, own.length);
    for (let row = 0; row < rowsAtOnce; row++) this.#userIndex![row * this.#indexStride] = user;
    return own;
  }

  #fillMovies(user: number, movies: Int32Array, own: Float32Array | undefined): void {
    const { constants, users } = this.#source;
    this.#sums.trim();
    for (const movie of movies) if (!this.#sums.has(movie)) this.#ensureSums(movie);
    this.#sums.writeAll(this.#start, movies);
    for (let row = 0; row < movies.length; row++) {
      const movie = movies[row];
      this.#writeIndex(row, movie);
      if (!users) continue;
      const place = this.#placeOf(movie);
      const person = userSubject(user, users, constants.genres.length, place.franchise);
      this.#layout.writePair(this.#features, row * this.#stride, place, person, own, 0);
    }
  }

  /** The network's answers to the first rows, in stars, unclamped; overwritten by the next run. */
  run(rows: number): Float32Array {
    return this.#source.network.run(rows, 'features');
  }

  #fillRow(row: number, user: number, movie: Movie, asked: Question['movie']): Evidence {
    const { constants, movies, users } = this.#source;
    const evidence = { context: constants, movie: movies && movie };
    this.#writeIndex(row, asked as number);
    if (!users) return evidence;
    return { ...evidence, user: this.#writeUserAndPair(row, user, movie, users) };
  }

  #writeIndex(row: number, movie: number): void {
    if (this.#movieIndex) this.#movieIndex[row * this.#indexStride] = movie;
  }

  #writeUserAndPair(row: number, user: number, movie: PairOfMovie, users: UserTable): UserSubject {
    const person = userSubject(user, users, this.#source.constants.genres.length, movie.franchise);
    const at = row * this.#stride;
    if (this.#userOfRow[row] !== user) {
      this.#layout.writeUser(this.#features, at, person);
      this.#userIndex![row * this.#indexStride] = user;
      this.#userOfRow[row] = user;
    }
    this.#layout.writePair(this.#features, at, movie, person);
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

  /** The sums of a movie by itself; takes the first row, and leaves it without a user. */
  #sumsOf(subject: MovieSubject): Float32Array {
    const { width } = this.#layout;
    this.#features.fill(0, 0, width);
    this.#layout.writeMovie(this.#features, 0, this.#source.constants, subject);
    const sums = this.#source.network.sums('features').alone();
    this.#features.fill(0, 0, width);
    this.#userOfRow[0] = nobody;
    return sums;
  }
}
