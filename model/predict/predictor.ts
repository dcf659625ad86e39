import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import { clampStars } from '../data/stars.ts';
import type { FeatureConstants } from '../features/constants.ts';
import { InputLayout } from '../features/inputs.ts';
import type { UserSubject } from '../features/subject.ts';
import { NetworkError } from '../network/layers-model.ts';
import { Network, rowsAtOnce } from '../network/network.ts';
import { type ModelName, modelKinds } from '../release/names.ts';
import { cataloguePath, modelPaths } from '../release/paths.ts';
import type { UncertaintyConstants } from '../uncertainty/constants.ts';
import { deviationInputs, type Evidence } from '../uncertainty/deviation.ts';
import { type Forecast, Uncertainty } from '../uncertainty/uncertainty.ts';
import {
  catalogueSubject,
  describedSubject,
  type MovieDescription,
  ratingsOfFranchise,
  userSubject,
} from './subjects.ts';
import {
  type CatalogueTable,
  decodeTable,
  type FranchiseTable,
  type MovieTable,
  type UserTable,
} from './tables.ts';

/** Where a predictor's objects come from: a release, or what a training has just made. */
export interface ObjectReader {
  /** The bytes of the object at `path`, which is relative to the release. */
  read(path: string): Promise<Uint8Array>;
}

/** What a predictor is asked. */
export interface Question {
  /** Position from `userIndex`; ignored by `cold-user`. */
  readonly user: number;
  /** Position from `movieIndex`, or a description (not for `known`). */
  readonly movie: number | MovieDescription;
}

interface Parts {
  readonly constants: FeatureConstants;
  readonly uncertainty: UncertaintyConstants;
  readonly network: Network;
  readonly catalogue: CatalogueTable;
  readonly franchises: FranchiseTable;
  readonly movies: MovieTable | undefined;
  readonly users: UserTable | undefined;
}

/** One model of a release, ready to predict: tables, features and network. */
export class Predictor {
  readonly model: ModelName;
  readonly #parts: Parts;
  readonly #layout: InputLayout;
  readonly #uncertainty: Uncertainty;

  private constructor(model: ModelName, parts: Parts) {
    this.model = model;
    this.#parts = parts;
    this.#layout = new InputLayout(parts.constants, parts.users !== undefined);
    const length = parts.network.width('features');
    if (length !== this.#layout.width) {
      throw new NetworkError(
        `${model} takes ${length} features, but this version makes ${this.#layout.width}`,
      );
    }
    const weights = parts.uncertainty.deviation.weights.length;
    const width = deviationInputs(modelKinds[model]);
    if (weights !== width) {
      throw new NetworkError(
        `${model} has ${weights} weights of the deviation, but this version takes ${width}`,
      );
    }
    this.#uncertainty = new Uncertainty(parts.uncertainty);
  }

  /** Reads what `model` needs, and nothing else. */
  static async open(
    source: ObjectReader,
    model: ModelName,
    constants: FeatureConstants,
    uncertainty: UncertaintyConstants,
  ): Promise<Predictor> {
    const paths = modelPaths(model);
    const [catalogue, franchises, topology, weights, movies, users] = await Promise.all([
      source.read(cataloguePath),
      source.read(paths.franchises),
      source.read(paths.topology),
      source.read(paths.weights),
      modelKinds[model].movieStatistics ? source.read(paths.movies) : undefined,
      modelKinds[model].withUser ? source.read(paths.users) : undefined,
    ]);
    return new Predictor(model, {
      constants,
      uncertainty,
      network: new Network(JSON.parse(new TextDecoder().decode(topology)), weights),
      catalogue: decodeTable<CatalogueTable>(catalogue),
      franchises: decodeTable<FranchiseTable>(franchises),
      movies: movies && decodeTable<MovieTable>(movies),
      users: users && decodeTable<UserTable>(users),
    });
  }

  /** The genre vocabulary. */
  get genres(): readonly string[] {
    return this.#parts.constants.genres;
  }

  /** Position of a movie in the catalogue, or -1. */
  movieIndex(movieId: number): number {
    return indexOfId(this.#parts.catalogue.ids, movieId);
  }

  /** Number of this model's training ratings of a movie of the catalogue; 0 for `cold-movie`. */
  movieRatings(movie: number): number {
    return this.#parts.movies?.ratingCount[movie] ?? 0;
  }

  /** Position of a user who has at least one of this model's training ratings, or -1. */
  userIndex(userId: number): number {
    const users = this.#parts.users;
    const index = users ? indexOfId(users.ids, userId) : -1;
    return index >= 0 && users!.ratingCount[index] > 0 ? index : -1;
  }

  /** Probability that a rating is in the interval of its prediction. */
  get level(): number {
    return this.#uncertainty.level;
  }

  /** What the user would give the movie, and how sure that is. */
  predict(user: number, movie: number | MovieDescription): Forecast {
    return this.predictAll([{ user, movie }])[0];
  }

  /** The same of many, in their order. */
  predictAll(asked: readonly Question[]): Forecast[] {
    const forecasts: Forecast[] = [];
    for (let start = 0; start < asked.length; start += rowsAtOnce) {
      const some = asked.slice(start, start + rowsAtOnce);
      const evidence = some.map(({ user, movie }, row) => this.#writeRow(row, user, movie));
      const ratings = this.#parts.network.run(some.length);
      evidence.forEach((one, row) => {
        forecasts.push(this.#uncertainty.forecast(clampStars(ratings[row]), one));
      });
    }
    return forecasts;
  }

  /** Fills a row of the network's inputs; what is known of user and movie beside it. */
  #writeRow(row: number, user: number, movie: number | MovieDescription): Evidence {
    const { network, constants, catalogue, franchises, movies, users } = this.#parts;
    const genres = constants.genres.length;
    const known = typeof movie === 'number';
    const hash = known ? catalogue.franchises[movie] : hashFranchise(movie.title ?? '');
    const franchise = indexOfId(franchises.hashes, hash);
    const siblings = ratingsOfFranchise(franchises, franchise);
    const subject = known
      ? catalogueSubject(movie, catalogue, siblings, movies)
      : describedSubject(movie, constants, siblings);
    const person: UserSubject | undefined = users && userSubject(user, users, genres, franchise);
    this.#layout.write(
      network.input('features'),
      row * network.stride('features'),
      constants,
      subject,
      person,
    );
    if (modelKinds[this.model].withUser) network.input('user')[row * network.stride('user')] = user;
    if (modelKinds[this.model].withMovie) {
      network.input('movie')[row * network.stride('movie')] = movie as number;
    }
    return { context: constants, movie: movies && subject, user: person };
  }

  /** Probability of 0.5, 1, … 5 stars. */
  probabilities(forecast: Forecast): Float64Array {
    return this.#uncertainty.probabilities(forecast);
  }
}
