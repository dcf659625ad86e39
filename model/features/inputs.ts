import { fewestStars, mostStars } from '../data/stars.ts';
import type { FeatureConstants } from './constants.ts';
import { contentWidth, writeContent } from './content.ts';
import { dampedMean } from './statistics.ts';
import type { Context, MovieSubject, UserSubject } from './subject.ts';

/** Scales an average to 0..1. */
const starRange = mostStars - fewestStars;

/**
 * The dense input vector of the networks: the one path from statistics to inputs, for training and serving.
 *
 * First `movieScalars`, then the movie's content (`writeContent`); for a known user then `userScalars`, the taste of each genre and
 * the same taste where the movie is of that genre. Stars are relative to the global mean.
 */
export class InputLayout {
  readonly width: number;
  readonly #constants: FeatureConstants;
  readonly #withUser: boolean;

  constructor(constants: FeatureConstants, withUser: boolean) {
    this.#constants = constants;
    this.#withUser = withUser;
    const genres = constants.genres.length;
    this.width =
      movieScalars.length + contentWidth(genres) + (withUser ? userScalars.length + 2 * genres : 0);
  }

  /** Position of the damped-bias prediction (less the global mean): the networks' linear path starts there. */
  readonly baselineAt = 0;

  /**
   * Writes one row at `out[offset]..out[offset + width - 1]`.
   * @param user must be given exactly when the layout was made `withUser`
   */
  write(out: Float32Array, offset: number, context: Context, movie: MovieSubject, user?: UserSubject): void {
    const at = this.#writeMovie(out, offset, context, movie);
    if (this.#withUser && user) this.#writeUser(out, offset, at, movie, user);
  }

  #writeMovie(out: Float32Array, offset: number, context: Context, movie: MovieSubject): number {
    const { damping, years, mostGenres, genres } = this.#constants;
    const { globalMean, genreAverages } = context;
    const rated = movie.ratingCount > 0;
    let genreScore = 0;
    for (let genre = 0; genre < genres.length; genre++) {
      genreScore += movie.genreFlags[genre] * genreAverages[genre];
    }
    let at = offset;
    out[at++] = dampedMean(movie.ratingSum, movie.ratingCount, globalMean, damping.movie) - globalMean;
    out[at++] = movie.residualSum / (movie.ratingCount + damping.movie);
    out[at++] = rated ? (movie.ratingSum / movie.ratingCount - fewestStars) / starRange : 0;
    out[at++] = rated ? 1 : 0;
    out[at++] = rated && movie.countKnown ? Math.log1p(movie.ratingCount) / logScale : 0;
    out[at++] = movie.countKnown ? 1 : 0;
    out[at++] = genreScore / (5 * Math.max(1, mostGenres));
    out[at++] = movie.year > 0 ? scaleYear(movie.year, years) : 0;
    out[at++] = movie.year > 0 ? 1 : 0;
    out[at++] = movie.siblingResidualSum / (movie.siblingCount + damping.movie);
    out[at++] = Math.log1p(movie.siblingCount) / logScale;
    out[at++] = movie.siblingCount > 0 ? 1 : 0;
    writeContent(out, at, movie);
    return at + contentWidth(genres.length);
  }

  #writeUser(out: Float32Array, offset: number, start: number, movie: MovieSubject, user: UserSubject): void {
    const { damping, genres } = this.#constants;
    const bias = user.residualSum / (user.ratingCount + damping.user);
    const match = start + userScalars.length + genres.length;
    let matched = 0;
    let flags = 0;
    for (let genre = 0; genre < genres.length; genre++) {
      const count = user.tasteCount[genre];
      const taste = (user.tasteSum[genre] - count * bias) / (count + damping.taste);
      const flag = movie.genreFlags[genre];
      out[start + userScalars.length + genre] = taste;
      out[match + genre] = flag * taste;
      matched += flag * taste;
      flags += flag;
    }
    out[start] = bias;
    out[start + 1] = Math.log1p(user.ratingCount) / logScale;
    out[start + 2] = matched / Math.max(1, flags);
    out[start + 3] = user.siblingResidualSum / (user.siblingCount + 1);
    out[start + 4] = user.siblingCount > 0 ? 1 : 0;
    out[start + 5] = Math.min(mostSiblings, user.siblingCount) / mostSiblings;
    out[offset + this.baselineAt] += bias;
  }
}

const movieScalars = [
  'baseline',
  'deviation',
  'averageRating',
  'averageKnown',
  'ratingCount',
  'countKnown',
  'genreScore',
  'year',
  'yearKnown',
  'siblingDeviation',
  'siblingCount',
  'siblingsKnown',
] as const;
const userScalars = [
  'bias',
  'ratingCount',
  'tasteMatch',
  'siblingTaste',
  'siblingsRated',
  'siblingCount',
] as const;

/** Sequels that a user rated: more say no more. */
const mostSiblings = 5;

/** log1p of a million ratings is 13.8: brings logarithms of counts to the size of the other inputs. */
const logScale = 8;

/** Clamped, since a caller may describe a movie older or newer than the catalogue. */
function scaleYear(year: number, [first, last]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (year - first) / Math.max(1, last - first)));
}
