import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import type { FeatureConstants } from '../features/constants.ts';
import { InputLayout } from '../features/inputs.ts';
import type { MovieSubject } from '../features/subject.ts';
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

/** A movie as a row needs it beside what its sums hold. */
interface Movie extends Pick<MovieSubject, 'genreFlags' | 'genreAt' | 'ratingCount' | 'scatter'> {
  /** Position of its franchise, or -1. */
  readonly franchise: number;
}

const nobody = -1;

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
    const { width } = network.sums('features');
    this.#sums = new MovieSums(catalogue.ids.length, width);
    this.#start = new Float32Array(rowsAtOnce * width);
  }

  /** Fills a row for each question. @returns what is known of user and movie beside the prediction */
  fill(questions: readonly Question[]): Evidence[] {
    // The sums first: to compute them takes the first row.
    const movies = questions.map(({ movie }, row) =>
      typeof movie === 'number' ? this.#startWithMovie(row, movie) : this.#startWithDescription(row, movie),
    );
    return questions.map(({ user }, row) => this.#fillRow(row, user, movies[row], questions[row]));
  }

  /** The network's answers to the first rows, in stars, unclamped; overwritten by the next run. */
  run(rows: number): Float32Array {
    const { network } = this.#source;
    const { width } = network.sums('features');
    return network.run(rows, { input: 'features', sums: this.#start.subarray(0, rows * width) });
  }

  #fillRow(row: number, user: number, movie: Movie, { movie: asked }: Question): Evidence {
    const { constants, network, movies, users } = this.#source;
    const evidence = { context: constants, movie: movies && movie };
    if (this.#withMovie) network.input('movie')[row * network.stride('movie')] = asked as number;
    if (!users) return evidence;
    const person = userSubject(user, users, constants.genres.length, movie.franchise);
    const features = network.input('features');
    const at = row * network.stride('features');
    if (this.#userOfRow[row] !== user) {
      this.#layout.writeUser(features, at, person);
      network.input('user')[row * network.stride('user')] = user;
      this.#userOfRow[row] = user;
    }
    this.#layout.writePair(features, at, movie, person);
    return { ...evidence, user: person };
  }

  #startWithMovie(row: number, movie: number): Movie {
    const { catalogue, franchises, movies, network } = this.#source;
    const franchise = indexOfId(franchises.hashes, catalogue.franchises[movie]);
    const { width } = network.sums('features');
    this.#sums.write(this.#start, row * width, movie, () =>
      this.#sumsOf(catalogueSubject(movie, catalogue, ratingsOfFranchise(franchises, franchise), movies)),
    );
    const genres = this.#source.constants.genres.length;
    return {
      franchise,
      genreFlags: catalogue.genreFlags,
      genreAt: movie * genres,
      ratingCount: movies ? movies.ratingCount[movie] : 0,
      scatter: movies ? movies.scatter[movie] : 0,
    };
  }

  #startWithDescription(row: number, description: MovieDescription): Movie {
    const { constants, franchises } = this.#source;
    const franchise = indexOfId(franchises.hashes, hashFranchise(description.title ?? ''));
    const subject = describedSubject(description, constants, ratingsOfFranchise(franchises, franchise));
    const sums = this.#sumsOf(subject);
    this.#start.set(sums, row * sums.length);
    return { ...subject, franchise };
  }

  /** The sums of a movie by itself. */
  #sumsOf(subject: MovieSubject): Float32Array {
    const { constants, network } = this.#source;
    const features = network.input('features');
    const row = features.subarray(0, this.#layout.width).fill(0);
    this.#layout.writeMovie(row, 0, constants, subject);
    const sums = network.sums('features').run(1);
    row.fill(0);
    this.#userOfRow[0] = nobody;
    return sums;
  }
}
