import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import { onlyShared } from '../features/franchises.ts';
import { dampedMean } from '../features/statistics.ts';
import type { MovieSubject } from '../features/subject.ts';
import { type UserStatistics, userStatistics } from '../features/user-statistics.ts';
import type { UserHistory } from '../history/table.ts';
import { NetworkError } from '../network/layers-model.ts';
import { movieFactorsLayer } from '../network/user-vectors.ts';
import { encodeBlock, UserBlock, type UserRow } from '../users/block.ts';
import { FactorPosterior } from '../users/posterior.ts';
import type { PriorTable } from '../users/prior.ts';
import { userTable } from '../users/table.ts';
import type { PredictorParts } from './predictor.ts';
import type { RowSource } from './row-source.ts';
import { type ShownRating, withHistory } from './shown.ts';
import { describedSubject, type MovieDescription } from './subjects.ts';

/** What `known` has learnt of a user, and the ratings of theirs that the release holds. */
export interface KnownUser {
  readonly row: UserRow;
  readonly history: UserHistory;
}

/** What sums over ratings are made from. */
type RatedSource = Omit<RowSource, 'network'>;

/** A user with ratings that no training has seen. */
export interface Newcomer {
  /** As `known` would have it. */
  readonly row: UserRow;
  readonly statistics: UserStatistics;
}

/**
 * Users as `known` would see them had it been trained on the ratings that they show.
 *
 * Bias, deviation, tastes and franchises are the sums that training would take. The factors are the mean of their posterior
 * (`FactorPosterior`); those of a known user move by what the shown ratings add to it. A described movie has no factors: a
 * rating of it counts for the sums alone.
 */
export class Newcomers {
  readonly #source: RatedSource;
  readonly #posterior: FactorPosterior;
  /** Of each movie of the catalogue the franchise that it shares, or -1; made when first needed. */
  #franchiseOf: Int32Array | undefined;

  /**
   * @param source of `known`
   * @param movieFactors row-major: movies × factors
   */
  constructor(source: RatedSource, prior: PriorTable, movieFactors: Float32Array) {
    this.#source = source;
    this.#posterior = new FactorPosterior(prior, movieFactors);
  }

  /**
   * Somebody who shows these ratings, each of another movie.
   * @param known what is known of them from training; undefined for a new user
   */
  meet(shown: readonly ShownRating[], known?: KnownUser): Newcomer {
    const all = known ? withHistory(shown, known.history) : shown;
    const statistics = this.#statisticsOf(all);
    return { statistics, row: rowOf(statistics, this.#factorsOf(all, known)) };
  }

  #factorsOf(shown: readonly ShownRating[], known: KnownUser | undefined): Float32Array {
    const factors = this.#posteriorOf(shown);
    if (!known) return factors;
    const { row, history } = known;
    const before = this.#posteriorOf(
      Array.from(history.movies, (movie, i) => ({ movie, stars: history.stars[i] })),
    );
    return row.block.vectors(row.index).map((value, i) => value + factors[i] - before[i]);
  }

  #posteriorOf(shown: readonly ShownRating[]): Float32Array {
    const { globalMean } = this.#source.constants;
    const rated = shown.filter(({ movie }) => typeof movie === 'number');
    return this.#posterior.mean(
      rated.map(({ movie }) => movie as number),
      rated.map(({ stars }) => stars - globalMean),
    );
  }

  /** The movies stand for themselves, by their positions among the ratings. */
  #statisticsOf(shown: readonly ShownRating[]): UserStatistics {
    const { constants } = this.#source;
    const genres = constants.genres.length;
    const genreFlags = new Uint8Array(shown.length * genres);
    const franchiseOf = new Int32Array(shown.length);
    const residuals = new Float64Array(shown.length);
    shown.forEach(({ movie, stars }, row) => {
      const seen = typeof movie === 'number' ? this.#ofCatalogue(movie) : this.#described(movie);
      const { genreFlags: flags, genreAt = 0, ratingSum, ratingCount } = seen;
      for (let genre = 0; genre < genres; genre++) genreFlags[row * genres + genre] = flags[genreAt + genre];
      franchiseOf[row] = seen.franchise;
      residuals[row] =
        stars - dampedMean(ratingSum, ratingCount, constants.globalMean, constants.damping.movie);
    });
    const ratings = {
      user: new Int32Array(shown.length),
      movie: Int32Array.from(shown.keys()),
      stars: Float32Array.from(shown, ({ stars }) => stars),
    };
    return userStatistics(ratings, 1, { genreFlags, genres, franchiseOf }, (row) => residuals[row]);
  }

  #ofCatalogue(movie: number): RatedSubject {
    const { catalogue, franchises, movies, constants } = this.#source;
    this.#franchiseOf ??= onlyShared(
      catalogue.franchises.map((hash) => indexOfId(franchises.hashes, hash)),
      franchises.hashes.length,
    );
    return {
      genreFlags: catalogue.genreFlags,
      genreAt: movie * constants.genres.length,
      ratingSum: movies?.ratingSum[movie] ?? 0,
      ratingCount: movies?.ratingCount[movie] ?? 0,
      franchise: this.#franchiseOf[movie],
    };
  }

  #described(movie: MovieDescription): RatedSubject {
    const { constants, franchises } = this.#source;
    const franchise = indexOfId(franchises.hashes, hashFranchise(movie.title ?? ''));
    return { ...describedSubject(movie, constants, { siblingCount: 0, siblingResidualSum: 0 }), franchise };
  }
}

/** New users of a model. @throws NetworkError if it is not `known`, whose one vector of a user are the factors */
export function newcomersOf(parts: PredictorParts, prior: PriorTable): Newcomers {
  const factors = parts.network.table(movieFactorsLayer);
  if (!factors) throw new NetworkError('the model has no factors for new users');
  return new Newcomers(parts, prior, factors);
}

/** What a rated movie adds to its user's sums. */
interface RatedSubject extends Pick<MovieSubject, 'genreFlags' | 'genreAt' | 'ratingSum' | 'ratingCount'> {
  /** Position of the franchise that it shares with a movie of the catalogue, or -1. */
  readonly franchise: number;
}

/** The user's sums with other vectors, for the networks of another model. */
export function rowOf(statistics: UserStatistics, vectors: Float32Array): UserRow {
  return new UserBlock(encodeBlock(userTable(Int32Array.of(0), statistics, vectors))).row(0);
}
