import type { FeatureConstants } from '../features/constants.ts';
import { InputLayout } from '../features/inputs.ts';
import type { UserSubject } from '../features/subject.ts';
import { NetworkError } from '../network/layers-model.ts';
import { type Network, rowsAtOnce } from '../network/network.ts';
import { type ModelName, modelKinds } from '../release/names.ts';
import type { Evidence } from '../uncertainty/deviation.ts';
import { MovieStarts, type PairOfMovie, type RowMovie } from './movie-starts.ts';
import { type MovieDescription, userSubject } from './subjects.ts';
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

const nobody = -1;

/**
 * The inputs of a model's network, up to `rowsAtOnce` questions at a time.
 *
 * A row holds the inputs of the user and of the pair; its movie's are in the sums that it starts from (`MovieStarts`). What
 * a row held of its user stays while the next question is about the same one.
 */
export class NetworkRows {
  readonly #source: RowSource;
  readonly #layout: InputLayout;
  readonly #starts: MovieStarts;
  /** The network's inputs: views that stay valid, and their strides. */
  readonly #features: Float32Array;
  readonly #stride: number;
  readonly #userIndex: Float32Array | undefined;
  readonly #movieIndex: Float32Array | undefined;
  readonly #indexStride: number;
  readonly #userOfRow = new Int32Array(rowsAtOnce).fill(nobody);
  /** The sums of no inputs at all. */
  readonly #biases: Float32Array;

  /** @throws NetworkError if the network takes other features than this version makes */
  constructor(model: ModelName, source: RowSource) {
    const { constants, network, users } = source;
    const { withUser, withMovie } = modelKinds[model];
    this.#source = source;
    this.#layout = new InputLayout(constants, users !== undefined);
    const features = network.width('features');
    const { width } = this.#layout;
    if (features !== width) {
      throw new NetworkError(`${model} takes ${features} features, but this version makes ${width}`);
    }
    this.#starts = new MovieStarts(source, this.#layout);
    this.#features = network.input('features');
    this.#stride = network.stride('features');
    this.#userIndex = withUser ? network.input('user') : undefined;
    this.#movieIndex = withMovie ? network.input('movie') : undefined;
    this.#indexStride = withUser ? network.stride('user') : 0;
    this.#biases = network.sums('features').alone().slice();
  }

  /** Fills a row for each question. @returns what is known of user and movie beside the prediction */
  fill(questions: readonly Question[]): Evidence[] {
    // The movies first: what is computed for them takes the first row.
    this.#starts.prepare(questions.map(({ movie }) => movie));
    const movies = questions.map(({ movie }, row) =>
      typeof movie === 'number'
        ? this.#starts.startWith(row, movie)
        : this.#starts.startWithDescription(row, movie),
    );
    this.#userOfRow[0] = nobody;
    return questions.map(({ user, movie }, row) => this.#fillRow(row, user, movies[row], movie));
  }

  /** The network's answers to the first rows, in stars, unclamped; overwritten by the next run. */
  run(rows: number): Float32Array {
    return this.#source.network.run(rows, 'features');
  }

  /**
   * What the user would give each of some movies of the catalogue, in stars, unclamped.
   *
   * What the first layers make of the user is computed once, so that a row holds nothing but the pair's own inputs.
   */
  ratings(user: number, movies: Int32Array): Float32Array {
    const ratings = new Float32Array(movies.length);
    const own = this.#shareUser(user);
    for (let start = 0; start < movies.length; start += rowsAtOnce) {
      const some = movies.subarray(start, start + rowsAtOnce);
      this.#starts.prepare(some);
      this.#starts.startWithAll(some);
      for (let row = 0; row < some.length; row++) this.#fillPair(row, user, some[row], own);
      ratings.set(this.run(some.length), start);
    }
    this.#source.network.sums('features').setCommon();
    return ratings;
  }

  /** Gives every row the sums of the user's own inputs. @returns those inputs; undefined where the model sees no user */
  #shareUser(user: number): Float32Array | undefined {
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

  #fillPair(row: number, user: number, movie: number, own: Float32Array | undefined): void {
    const { constants, users } = this.#source;
    this.#writeIndex(row, movie);
    if (!users) return;
    const pair = this.#starts.rowMovie(movie);
    const person = userSubject(user, users, constants.genres.length, pair.franchise);
    this.#layout.writePair(this.#features, row * this.#stride, pair, person, own, 0);
  }

  #fillRow(row: number, user: number, movie: RowMovie, asked: Question['movie']): Evidence {
    const { constants, movies, users } = this.#source;
    this.#writeIndex(row, asked as number);
    const person = users && this.#writeUserAndPair(row, user, movie, users);
    return { context: constants, movie: movies && movie, user: person };
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
}
