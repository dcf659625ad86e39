import { indexOfId } from '../data/ids.ts';
import { clampStars } from '../data/stars.ts';
import type { FeatureConstants } from '../features/constants.ts';
import { NetworkError } from '../network/layers-model.ts';
import { Network, rowsAtOnce } from '../network/network.ts';
import { movieFactorsLayer, userFactorsInput, userVectorInputs } from '../network/user-vectors.ts';
import { type AnswerName, type ModelKind, type ModelName, modelKinds } from '../release/names.ts';
import type { ObjectReader } from '../release/objects.ts';
import { cataloguePath, modelPaths } from '../release/paths.ts';
import type { UncertaintyConstants } from '../uncertainty/constants.ts';
import { deviationInputs } from '../uncertainty/deviation.ts';
import { type Forecast, Uncertainty } from '../uncertainty/uncertainty.ts';
import type { UserRow } from '../users/block.ts';
import { FoundUsers } from '../users/found.ts';
import { UserReader } from '../users/reader.ts';
import { highest, likeliest, type Ranked } from './best.ts';
import type { RowSource } from './row-source.ts';
import { NetworkRows, type Question } from './rows.ts';
import type { MovieDescription } from './subjects.ts';
import { type CatalogueTable, decodeTable, type FranchiseTable, type MovieTable } from './tables.ts';

/** How many movies the networks rate for a list: so many for each of its places, and so many at least. */
const candidatesEach = 20;
const fewestCandidates = 1000;

/** What a model is made from. */
export interface PredictorParts extends RowSource {
  readonly kind: ModelKind;
  /** Undefined for `cold-user`. */
  readonly users: UserReader | undefined;
  readonly rows: NetworkRows;
}

/** One model of a release, ready to predict: tables, features and network. */
export class Predictor {
  readonly model: AnswerName;
  readonly #parts: PredictorParts;
  readonly #rows: NetworkRows;
  readonly #uncertainty: Uncertainty;
  /** Movies × rank, where the user's factors are the one vector that the model takes. */
  readonly #movieFactors: Float32Array | undefined;

  private constructor(model: AnswerName, parts: PredictorParts, constants: UncertaintyConstants) {
    this.model = model;
    this.#parts = parts;
    this.#rows = parts.rows;
    const vectors = userVectorInputs(parts.network.inputNames);
    this.#movieFactors =
      vectors.join() === userFactorsInput ? parts.network.table(movieFactorsLayer) : undefined;
    const weights = constants.deviation.weights.length;
    const width = deviationInputs(parts.kind);
    if (weights !== width) {
      throw new NetworkError(
        `${model} has ${weights} weights for the deviation, but this version needs ${width}`,
      );
    }
    this.#uncertainty = new Uncertainty(constants);
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
      modelKinds[model].withUser ? UserReader.open(source, paths) : undefined,
    ]);
    const rowSource = {
      constants,
      network: new Network(JSON.parse(new TextDecoder().decode(topology)), weights),
      catalogue: decodeTable<CatalogueTable>(catalogue),
      franchises: decodeTable<FranchiseTable>(franchises),
      movies: movies && decodeTable<MovieTable>(movies),
    };
    const rows = new NetworkRows(model, rowSource);
    return new Predictor(model, { ...rowSource, kind: modelKinds[model], users, rows }, uncertainty);
  }

  /** The same networks for users who show ratings, with an uncertainty of their own. */
  fewShot(uncertainty: UncertaintyConstants): Predictor {
    return new Predictor('few-shot', this.#parts, uncertainty);
  }

  /** Number of values that the networks take of a user, besides the sums of their ratings. */
  get vectorWidth(): number {
    const { network } = this.#parts;
    return userVectorInputs(network.inputNames).reduce((sum, name) => sum + network.width(name), 0);
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

  /**
   * Finds users; `cold-user` knows none. What keeps one from being read keeps no other.
   * @param found is added to; who is there already is not searched for again
   */
  async findUsers(userIds: Iterable<number>, found = new FoundUsers()): Promise<FoundUsers> {
    return this.#parts.users?.find(userIds, found) ?? found;
  }

  /** Probability that a rating is in the interval of its prediction. */
  get level(): number {
    return this.#uncertainty.level;
  }

  /** What the user would give the movie, and how sure that is. */
  predict(user: UserRow | undefined, movie: number | MovieDescription): Forecast {
    return this.predictAll([{ user, movie }])[0];
  }

  /** The same of many, in their order. */
  predictAll(asked: readonly Question[]): Forecast[] {
    const forecasts: Forecast[] = [];
    for (let start = 0; start < asked.length; start += rowsAtOnce) {
      const some = asked.slice(start, start + rowsAtOnce);
      const evidence = this.#rows.fill(some);
      const ratings = this.#rows.run(some.length);
      evidence.forEach((one, row) => {
        forecasts.push(this.#uncertainty.forecast(clampStars(ratings[row]), one));
      });
    }
    return forecasts;
  }

  /**
   * What the user would give each of some movies of the catalogue, in stars, without intervals: for lists, which need an
   * order of many and the rest of few.
   */
  ratings(user: UserRow | undefined, movies: Int32Array): Float32Array {
    return this.#rows.ratings(user, movies).map(clampStars);
  }

  /**
   * The best of some movies of the catalogue for a user, best first, by the networks' ratings before they are clamped.
   *
   * In two stages if there are factors: their product selects candidates, and the networks
   * rate those. Of the best 20 of 9,538 movies it finds 19.7 on average (docs/performance.md).
   */
  best(user: UserRow | undefined, movies: Int32Array, count: number): Ranked[] {
    const candidates = this.#candidates(user, movies, Math.max(fewestCandidates, candidatesEach * count));
    return highest(candidates, this.#rows.ratings(user, candidates), count).map(({ movie, rating }) => ({
      movie,
      rating: clampStars(rating),
    }));
  }

  #candidates(user: UserRow | undefined, movies: Int32Array, most: number): Int32Array {
    if (!user || !this.#movieFactors) return movies;
    return likeliest(movies, user.block.vectors(user.index), this.#movieFactors, most);
  }

  /** What the model is made from, for what few requests need: new users, and predictions taken apart. */
  get parts(): PredictorParts {
    return this.#parts;
  }

  /** Probability of 0.5, 1, … 5 stars. */
  probabilities(forecast: Forecast): Float64Array {
    return this.#uncertainty.probabilities(forecast);
  }
}
