import { type Catalogue, contentOf } from '../data/catalogue.ts';
import type { Damping } from './constants.ts';
import { findFranchise, hideSiblings } from './franchises.ts';
import { dampedMean, type Statistics, scatterOf } from './statistics.ts';
import type { Context, MovieSubject, UserSubject } from './subject.ts';
import { isHalf } from './user-sums.ts';

/**
 * What a training row would look like had its own rating never been given.
 *
 * A rating that takes part in its own inputs teaches a network to copy it back; on ml-latest-small this
 * costs more accuracy than any other mistake (docs/decisions.md). Each call of `remove` fills `context`,
 * `user` and `movie` again, so a row must be used before the next one is requested.
 */
export class LeaveOneOut {
  readonly context: Context & { genreAverages: Float64Array };
  readonly user: UserSubject & { tasteCount: Float64Array; tasteSum: Float64Array };
  readonly movie: MovieSubject;
  readonly #statistics: Statistics;
  readonly #catalogue: Catalogue;
  readonly #damping: Damping;
  readonly #withUser: boolean;

  /** @param withUser false leaves `user` as nobody: for models that do not see their users, this is half the work */
  constructor(statistics: Statistics, catalogue: Catalogue, damping: Damping, withUser = true) {
    const genres = catalogue.genres.length;
    this.#withUser = withUser;
    this.#statistics = statistics;
    this.#catalogue = catalogue;
    this.#damping = damping;
    this.context = { globalMean: 0, variance: 0, halfShare: 0, genreAverages: new Float64Array(genres) };
    this.user = {
      ratingCount: 0,
      residualSum: 0,
      scatter: 0,
      halves: 0,
      siblingCount: 0,
      siblingResidualSum: 0,
      tasteCount: new Float64Array(genres),
      tasteSum: new Float64Array(genres),
    };
    this.movie = {
      year: 0,
      genreFlags: [],
      traits: [],
      siblingCount: 0,
      siblingResidualSum: 0,
      ratingSum: 0,
      ratingCount: 0,
      residualSum: 0,
      scatter: 0,
      countKnown: true,
    };
  }

  /** Takes out the rating of `stars` that `user` gave `movie` (indices; the rating must be in the statistics). */
  remove(user: number, movie: number, stars: number): void {
    this.#removeFromAll(stars);
    this.#removeFromMovie(user, movie, stars);
    this.#removeFromGenres(stars);
    if (this.#withUser) this.#removeFromUser(user, movie, stars);
    this.#removeFromFranchise(user, movie, stars);
  }

  #removeFromAll(stars: number): void {
    const { ratings, ratingSum, squareSum, halves } = this.#statistics;
    const others = Math.max(1, ratings - 1);
    this.context.globalMean = (ratingSum - stars) / others;
    this.context.variance = scatterOf(squareSum - stars * stars, ratingSum - stars, ratings - 1) / others;
    this.context.halfShare = (halves - isHalf(stars)) / others;
  }

  /**
   * The residuals of the movie's other ratings were taken with a global mean that this rating had a share in.
   * They are linear in it, so moving it by `shift` moves their sum by `shift` times the sum of their slopes.
   */
  #removeFromMovie(user: number, movie: number, stars: number): void {
    const s = this.#statistics;
    const mean = s.ratingSum / s.ratings;
    const count = s.userCount[user];
    const residual = stars - dampedMean(s.userSum[user], count, mean, this.#damping.user);
    const priorShare = this.#damping.user / (count + this.#damping.user);
    const shift = mean - this.context.globalMean;
    this.#setContent(movie);
    this.movie.ratingSum = s.movieSum[movie] - stars;
    this.movie.ratingCount = s.movieCount[movie] - 1;
    const squareSum = s.movieSquareSum[movie] - stars * stars;
    this.movie.scatter = scatterOf(squareSum, this.movie.ratingSum, this.movie.ratingCount);
    this.movie.residualSum =
      s.movieResidualSum[movie] - residual + shift * (s.moviePriorSum[movie] - priorShare);
    this.movie.countKnown = true;
  }

  /** Field by field: `Object.assign` would take a tenth of a training. */
  #setContent(movie: number): void {
    const { year, genreFlags, genreAt, traits, traitAt } = contentOf(this.#catalogue, movie);
    this.movie.year = year;
    this.movie.genreFlags = genreFlags;
    this.movie.genreAt = genreAt;
    this.movie.traits = traits;
    this.movie.traitAt = traitAt;
  }

  #removeFromGenres(stars: number): void {
    const { genreSum, genreCount } = this.#statistics;
    const { genreFlags, genreAt = 0 } = this.movie;
    for (let genre = 0; genre < genreSum.length; genre++) {
      const own = genreFlags[genreAt + genre];
      const count = genreCount[genre] - own;
      const mean = this.context.globalMean;
      this.context.genreAverages[genre] = count > 0 ? (genreSum[genre] - own * stars) / count : mean;
    }
  }

  /** As for the movie; the user's residuals are from the movies' damped means. */
  #removeFromUser(user: number, movie: number, stars: number): void {
    const s = this.#statistics;
    const genres = this.#catalogue.genres.length;
    const mean = s.ratingSum / s.ratings;
    const shift = mean - this.context.globalMean;
    const { residual, priorShare } = this.#residualOf(movie, stars);
    this.user.ratingCount = s.userCount[user] - 1;
    const squareSum = s.userSquareSum[user] - stars * stars;
    this.user.scatter = scatterOf(squareSum, s.userSum[user] - stars, this.user.ratingCount);
    this.user.halves = s.userHalves[user] - isHalf(stars);
    this.user.residualSum = s.residualSum[user] - residual + shift * (s.priorSum[user] - priorShare);
    const { genreFlags, genreAt = 0 } = this.movie;
    for (let genre = 0; genre < genres; genre++) {
      const own = genreFlags[genreAt + genre];
      const at = user * genres + genre;
      this.user.tasteCount[genre] = s.tasteCount[at] - own;
      this.user.tasteSum[genre] =
        s.tasteSum[at] - own * residual + shift * (s.tastePriorSum[at] - own * priorShare);
    }
  }

  /** What the rating added to its user's sums. */
  #residualOf(movie: number, stars: number) {
    const { movieSum, movieCount, ratingSum, ratings } = this.#statistics;
    const damping = this.#damping.movie;
    const count = movieCount[movie];
    const residual = stars - dampedMean(movieSum[movie], count, ratingSum / ratings, damping);
    return { residual, priorShare: damping / (count + damping) };
  }

  /**
   * Siblings never include the movie itself. The user's own ratings of them were seen against a mean of the user
   * that this rating had a share in.
   */
  #removeFromFranchise(user: number, movie: number, stars: number): void {
    const s = this.#statistics;
    const { ofMovie, ratingCount, residualSum, priorSum, byUser } = s.franchises;
    const franchise = ofMovie[movie];
    const at = franchise < 0 ? -1 : findFranchise(byUser, user, franchise);
    if (at < 0) {
      // The only movie of its franchise, else this rating would be there.
      hideSiblings(this.movie);
      hideSiblings(this.user);
      return;
    }
    const { globalMean } = this.context;
    const mean = s.ratingSum / s.ratings;
    const shift = mean - globalMean;
    const own = byUser.ratingCount[at] - 1;
    const before = dampedMean(s.userSum[user], s.userCount[user], globalMean, this.#damping.user);
    const after = dampedMean(s.userSum[user] - stars, s.userCount[user] - 1, globalMean, this.#damping.user);
    const slopes = priorSum[franchise] - s.moviePriorSum[movie];
    this.movie.siblingCount = ratingCount[franchise] - s.movieCount[movie];
    this.movie.siblingResidualSum =
      residualSum[franchise] - s.movieResidualSum[movie] + shift * slopes + own * (before - after);
    if (!this.#withUser) return;
    const { residual, priorShare } = this.#residualOf(movie, stars);
    this.user.siblingCount = own;
    this.user.siblingResidualSum =
      byUser.residualSum[at] - residual + shift * (byUser.priorSum[at] - priorShare);
  }
}
