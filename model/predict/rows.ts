import { InputLayout } from '../features/inputs.ts';
import type { UserSubject } from '../features/subject.ts';
import { NetworkError } from '../network/layers-model.ts';
import { rowsAtOnce } from '../network/network.ts';
import { type ModelName, modelKinds } from '../release/names.ts';
import type { Evidence } from '../uncertainty/deviation.ts';
import type { UserRow } from '../users/block.ts';
import { MovieStarts, type PairOfMovie, type RowMovie } from './movie-starts.ts';
import type { RowSource } from './row-source.ts';
import { type MovieDescription, userSubject } from './subjects.ts';
import { VectorInputs } from './vector-inputs.ts';

/** What a predictor is asked. */
export interface Question {
  /** Ignored by `cold-user`, which knows none. */
  readonly user: UserRow | undefined;
  /** Position in the catalogue, or a description (not for `known`). */
  readonly movie: number | MovieDescription;
}

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
  readonly #vectors: VectorInputs;
  readonly #movieIndex: Float32Array | undefined;
  readonly #indexStride: number;
  readonly #withUser: boolean;
  readonly #userOfRow = new Array<UserRow | undefined>(rowsAtOnce);
  /** The sums of no inputs at all. */
  readonly #biases: Float32Array;

  /** @throws NetworkError if the network takes other features than this version makes */
  constructor(model: ModelName, source: RowSource) {
    const { constants, network } = source;
    const { withUser, withMovie } = modelKinds[model];
    this.#source = source;
    this.#layout = new InputLayout(constants, withUser);
    const features = network.width('features');
    const { width } = this.#layout;
    if (features !== width) {
      throw new NetworkError(`${model} needs ${features} features, but this version computes ${width}`);
    }
    this.#starts = new MovieStarts(source, this.#layout);
    this.#features = network.input('features');
    this.#stride = network.stride('features');
    this.#withUser = withUser;
    this.#vectors = new VectorInputs(network);
    this.#movieIndex = withMovie ? network.input('movie') : undefined;
    this.#indexStride = withMovie ? network.stride('movie') : 0;
    this.#biases = network.sums('features').alone().slice();
  }

  /** Fills a row for each question. @returns what is known about user and movie, besides the prediction */
  fill(questions: readonly Question[]): Evidence[] {
    // The movies first: what is computed for them takes the first row.
    this.#starts.prepare(questions.map(({ movie }) => movie));
    const movies = questions.map(({ movie }, row) =>
      typeof movie === 'number'
        ? this.#starts.startWith(row, movie)
        : this.#starts.startWithDescription(row, movie),
    );
    this.#userOfRow[0] = undefined;
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
  ratings(user: UserRow | undefined, movies: Int32Array): Float32Array {
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

  /** Clears the rows: to be called before somebody else fills them, and after. */
  forget(): void {
    this.#features.fill(0);
    this.#userOfRow.fill(undefined);
  }

  /** Gives every row the sums of the user's own inputs. @returns those inputs; undefined where the model sees no user */
  #shareUser(user: UserRow | undefined): Float32Array | undefined {
    const { network } = this.#source;
    this.forget();
    if (!this.#withUser || !user) return undefined;
    const own = new Float32Array(this.#layout.width);
    this.#layout.writeUser(own, 0, userSubject(user, -1));
    this.#features.set(own);
    const sums = network.sums('features');
    // Without the biases, which are in the movies' sums.
    sums.setCommon(sums.alone().map((sum, i) => sum - this.#biases[i]));
    this.#features.fill(0, 0, own.length);
    for (let row = 0; row < rowsAtOnce; row++) this.#vectors.write(row, user);
    return own;
  }

  #fillPair(row: number, user: UserRow | undefined, movie: number, own: Float32Array | undefined): void {
    this.#writeIndex(row, movie);
    if (!own || !user) return;
    const pair = this.#starts.rowMovie(movie);
    const person = userSubject(user, pair.franchise);
    this.#layout.writePair(this.#features, row * this.#stride, pair, person, own, 0);
  }

  #fillRow(row: number, user: UserRow | undefined, movie: RowMovie, asked: Question['movie']): Evidence {
    const { constants, movies } = this.#source;
    this.#writeIndex(row, asked as number);
    const person = this.#withUser ? this.#writeUserAndPair(row, user, movie) : undefined;
    return { context: constants, movie: movies && movie, user: person };
  }

  #writeIndex(row: number, movie: number): void {
    if (this.#movieIndex) this.#movieIndex[row * this.#indexStride] = movie;
  }

  #writeUserAndPair(row: number, user: UserRow | undefined, movie: PairOfMovie): UserSubject {
    if (!user) throw new RangeError('A model that needs a user was called without one');
    const person = userSubject(user, movie.franchise);
    const at = row * this.#stride;
    if (this.#userOfRow[row] !== user) {
      this.#layout.writeUser(this.#features, at, person);
      this.#vectors.write(row, user);
      this.#userOfRow[row] = user;
    }
    this.#layout.writePair(this.#features, at, movie, person);
    return person;
  }
}
