import type { Catalogue } from '../data/catalogue.ts';
import type { Damping } from './constants.ts';
import { dampedMean, type Statistics } from './statistics.ts';
import type { Context, MovieSubject, UserSubject } from './subject.ts';

/**
 * What a training row would look like had its own rating never been given.
 *
 * A rating that takes part in its own inputs teaches a network to copy it back; on ml-latest-small this
 * costs more accuracy than any other mistake (docs/decisions.md). Each call of `remove` fills `context`,
 * `user` and `movie` anew, so a row must be used before the next is asked for.
 */
export class LeaveOneOut {
  readonly context: Context & { genreAverages: Float64Array };
  readonly user: UserSubject & { tasteCount: Float64Array; tasteSum: Float64Array };
  readonly movie: MovieSubject;
  readonly #statistics: Statistics;
  readonly #catalogue: Catalogue;
  readonly #damping: Damping;

  constructor(statistics: Statistics, catalogue: Catalogue, damping: Damping) {
    const genres = catalogue.genres.length;
    this.#statistics = statistics;
    this.#catalogue = catalogue;
    this.#damping = damping;
    this.context = { globalMean: 0, genreAverages: new Float64Array(genres) };
    this.user = {
      ratingCount: 0,
      residualSum: 0,
      tasteCount: new Float64Array(genres),
      tasteSum: new Float64Array(genres),
    };
    this.movie = { year: 0, genreFlags: [], ratingSum: 0, ratingCount: 0, residualSum: 0, countKnown: true };
  }

  /** Takes out the rating of `stars` that `user` gave `movie` (indices; the rating must be in the statistics). */
  remove(user: number, movie: number, stars: number): void {
    const { ratings, ratingSum } = this.#statistics;
    this.context.globalMean = (ratingSum - stars) / Math.max(1, ratings - 1);
    this.#removeFromMovie(user, movie, stars);
    this.#removeFromGenres(stars);
    this.#removeFromUser(user, movie, stars);
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
    const genres = this.#catalogue.genres.length;
    this.movie.year = this.#catalogue.years[movie];
    this.movie.genreFlags = this.#catalogue.genreFlags.subarray(movie * genres, (movie + 1) * genres);
    this.movie.ratingSum = s.movieSum[movie] - stars;
    this.movie.ratingCount = s.movieCount[movie] - 1;
    this.movie.residualSum =
      s.movieResidualSum[movie] - residual + shift * (s.moviePriorSum[movie] - priorShare);
    this.movie.countKnown = true;
  }

  #removeFromGenres(stars: number): void {
    const { genreSum, genreCount } = this.#statistics;
    for (let genre = 0; genre < genreSum.length; genre++) {
      const own = this.movie.genreFlags[genre];
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
    const count = s.movieCount[movie];
    const residual = stars - dampedMean(s.movieSum[movie], count, mean, this.#damping.movie);
    const priorShare = this.#damping.movie / (count + this.#damping.movie);
    this.user.ratingCount = s.userCount[user] - 1;
    this.user.residualSum = s.residualSum[user] - residual + shift * (s.priorSum[user] - priorShare);
    for (let genre = 0; genre < genres; genre++) {
      const own = this.movie.genreFlags[genre];
      const at = user * genres + genre;
      this.user.tasteCount[genre] = s.tasteCount[at] - own;
      this.user.tasteSum[genre] =
        s.tasteSum[at] - own * residual + shift * (s.tastePriorSum[at] - own * priorShare);
    }
  }
}
