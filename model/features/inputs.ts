import { fewestStars, mostStars } from '../data/stars.ts';
import type { FeatureConstants } from './constants.ts';
import { contentWidth, writeContent } from './content.ts';
import { dampedMean } from './statistics.ts';
import type { Context, MovieSubject, UserSubject } from './subject.ts';
import { biasOf, tasteOf } from './taste.ts';

/** Scales an average to 0..1. */
const starRange = mostStars - fewestStars;
/** log1p of a million ratings is 13.8: brings logarithms of counts to the size of the other inputs. */
const logScale = 8;
/** Sequels that a user rated: more say no more. */
const mostSiblings = 5;

/** What a movie's inputs are made from. */
interface MovieSource {
  readonly movie: MovieSubject;
  readonly context: Context;
  readonly constants: FeatureConstants;
}

/** What a user's inputs are made from; `bias` in stars. */
interface UserSource {
  readonly user: UserSubject;
  readonly bias: number;
}

/** The group of an input: an explanation states what each group contributes to a prediction. */
export type InputGroup = 'user' | 'movie' | 'tastes' | 'franchise' | 'content';

/** An input, its group and how it is computed. */
type Input<Source> = readonly [name: string, group: InputGroup, value: (source: Source) => number];

/** Inputs of the movie alone, before its content; those of an unknown value are 0 and flagged. Stars are relative to the mean. */
const movieInputs: readonly Input<MovieSource>[] = [
  // With a known user the bias is added: the damped-bias prediction, where the networks' linear path starts.
  ['baseline', 'movie', ({ movie, context, constants }) => dampedStars(movie, context, constants)],
  [
    'deviation',
    'movie',
    ({ movie, constants }) => movie.residualSum / (movie.ratingCount + constants.damping.movie),
  ],
  [
    'averageRating',
    'movie',
    ({ movie }) => (isRated(movie) ? (movie.ratingSum / movie.ratingCount - fewestStars) / starRange : 0),
  ],
  ['averageKnown', 'movie', ({ movie }) => Number(isRated(movie))],
  [
    'ratingCount',
    'movie',
    ({ movie }) => (isRated(movie) && movie.countKnown ? Math.log1p(movie.ratingCount) / logScale : 0),
  ],
  ['countKnown', 'movie', ({ movie }) => Number(movie.countKnown)],
  ['genreScore', 'content', (source) => genreScore(source)],
  [
    'year',
    'content',
    ({ movie, constants }) => (movie.year > 0 ? scaleYear(movie.year, constants.years) : 0),
  ],
  ['yearKnown', 'content', ({ movie }) => Number(movie.year > 0)],
  [
    'siblingDeviation',
    'franchise',
    ({ movie, constants }) => movie.siblingResidualSum / (movie.siblingCount + constants.damping.movie),
  ],
  ['siblingCount', 'franchise', ({ movie }) => Math.log1p(movie.siblingCount) / logScale],
  ['siblingsKnown', 'franchise', ({ movie }) => Number(movie.siblingCount > 0)],
];

/** Inputs of the user alone; after those of the pair follows the taste of each genre. */
const userInputs: readonly Input<UserSource>[] = [
  ['bias', 'user', ({ bias }) => bias],
  ['ratingCount', 'user', ({ user }) => Math.log1p(user.ratingCount) / logScale],
];

/** Inputs of user and movie together, after `tasteMatch`; after the tastes follows each taste where the movie is of the genre. */
const pairInputs: readonly Input<UserSubject>[] = [
  ['siblingTaste', 'franchise', (user) => user.siblingResidualSum / (user.siblingCount + 1)],
  ['siblingsRated', 'franchise', (user) => Number(user.siblingCount > 0)],
  ['siblingCount', 'franchise', (user) => Math.min(mostSiblings, user.siblingCount) / mostSiblings],
];

/**
 * The dense input vector of the networks: the one path from statistics to inputs, for training and serving.
 *
 * First `movieInputs`, then the movie's content (`writeContent`); for a known user then `userInputs`, the mean taste of the
 * movie's genres, `pairInputs`, the taste of each genre and the same taste where the movie is of that genre.
 *
 * The parts of movie, user and pair are written by themselves too: a first layer is linear, so what it makes of a movie
 * or of a user need be computed once only.
 */
export class InputLayout {
  readonly width: number;
  /** The group of each input; the baseline belongs to the movie, except for the user's share of it. */
  readonly groups: readonly InputGroup[];
  readonly withUser: boolean;
  readonly #constants: FeatureConstants;
  /** Where the user's part starts, the tastes and the matches. */
  readonly #userAt: number;
  readonly #tastesAt: number;
  readonly #matchesAt: number;

  constructor(constants: FeatureConstants, withUser: boolean) {
    this.#constants = constants;
    this.withUser = withUser;
    const genres = constants.genres.length;
    this.#userAt = movieInputs.length + contentWidth(genres);
    this.#tastesAt = this.#userAt + userInputs.length + 1 + pairInputs.length;
    this.#matchesAt = this.#tastesAt + genres;
    this.width = withUser ? this.#matchesAt + genres : this.#userAt;
    this.groups = groupsOf(contentWidth(genres), withUser ? genres : undefined);
  }

  /** Position of the damped-bias prediction (less the global mean): the networks' linear path starts there. */
  readonly baselineAt = 0;

  /** Position of the user's taste of a genre. */
  tasteAt(genre: number): number {
    return this.#tastesAt + genre;
  }

  /**
   * Writes one row at `out[offset]..out[offset + width - 1]`.
   * @param user must be given exactly when the layout was made `withUser`
   */
  write(out: Float32Array, offset: number, context: Context, movie: MovieSubject, user?: UserSubject): void {
    this.writeMovie(out, offset, context, movie);
    if (!this.withUser || !user) return;
    const baseline = out[offset + this.baselineAt];
    this.writeUser(out, offset, user);
    out[offset + this.baselineAt] += baseline;
    this.writePair(out, offset, movie, user);
  }

  /** The movie's own part. */
  writeMovie(out: Float32Array, offset: number, context: Context, movie: MovieSubject): void {
    const source = { movie, context, constants: this.#constants };
    let at = offset;
    for (const [, , value] of movieInputs) out[at++] = value(source);
    writeContent(out, at, movie, this.#constants.genres.length);
  }

  /** The user's own part, and the user's share of the baseline in place of the movie's. */
  writeUser(out: Float32Array, offset: number, user: UserSubject): void {
    const { damping, genres } = this.#constants;
    const bias = biasOf(user, damping);
    out[offset + this.baselineAt] = bias;
    const source = { user, bias };
    let at = offset + this.#userAt;
    for (const [, , value] of userInputs) out[at++] = value(source);
    for (let genre = 0; genre < genres.length; genre++) {
      out[offset + this.#tastesAt + genre] = tasteOf(user, bias, genre, damping);
    }
  }

  /**
   * The part of both together.
   * @param own where the user's own part has been written, at `ownAt`: in the same row by default
   */
  writePair(
    out: Float32Array,
    offset: number,
    { genreFlags, genreAt = 0 }: Pick<MovieSubject, 'genreFlags' | 'genreAt'>,
    user: UserSubject,
    own = out,
    ownAt = offset,
  ): void {
    let matched = 0;
    let flags = 0;
    for (let genre = 0; genre < this.#constants.genres.length; genre++) {
      const flag = genreFlags[genreAt + genre];
      const match = flag * own[ownAt + this.#tastesAt + genre];
      out[offset + this.#matchesAt + genre] = match;
      matched += match;
      flags += flag;
    }
    let at = offset + this.#userAt + userInputs.length;
    out[at++] = matched / Math.max(1, flags);
    for (const [, , value] of pairInputs) out[at++] = value(user);
  }
}

/** @param genres undefined where no user is seen */
function groupsOf(content: number, genres: number | undefined): InputGroup[] {
  const named = (inputs: readonly Input<never>[]) => inputs.map(([, group]) => group);
  const ofMovie = [...named(movieInputs), ...new Array<InputGroup>(content).fill('content')];
  if (genres === undefined) return ofMovie;
  const tastes = new Array<InputGroup>(2 * genres).fill('tastes');
  return [...ofMovie, ...named(userInputs), 'tastes', ...named(pairInputs), ...tastes];
}

function isRated({ ratingCount }: MovieSubject): boolean {
  return ratingCount > 0;
}

function dampedStars(movie: MovieSubject, { globalMean }: Context, { damping }: FeatureConstants): number {
  return dampedMean(movie.ratingSum, movie.ratingCount, globalMean, damping.movie) - globalMean;
}

/** Sum of the average ratings of the movie's genres, scaled to 0..1. */
function genreScore({ movie, context, constants }: MovieSource): number {
  const { genreFlags, genreAt = 0 } = movie;
  let score = 0;
  for (let genre = 0; genre < constants.genres.length; genre++) {
    score += genreFlags[genreAt + genre] * context.genreAverages[genre];
  }
  return score / (mostStars * Math.max(1, constants.mostGenres));
}

/** Clamped, since a caller may describe a movie older or newer than the catalogue. */
function scaleYear(year: number, [first, last]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (year - first) / Math.max(1, last - first)));
}
