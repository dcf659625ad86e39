import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { onlyShared } from '../../../model/features/franchises.ts';
import { dampedMean, type Statistics } from '../../../model/features/statistics.ts';
import type { UserSubject } from '../../../model/features/subject.ts';
import { userStatistics } from '../../../model/features/user-statistics.ts';
import { userSubject } from '../../../model/predict/subjects.ts';
import { encodeBlock, UserBlock } from '../../../model/users/block.ts';
import { FactorPosterior } from '../../../model/users/posterior.ts';
import { userTable } from '../../../model/users/table.ts';
import type { Random } from '../../random.ts';
import { countValues } from '../../reading/data/folds.ts';
import type { CrossFitFolds } from '../factors/cross-fit.ts';
import { priorTable } from '../factors/user-prior.ts';

/** Ratings that an episode shows at most; how many it does is drawn evenly on a logarithmic scale. */
const mostShown = 64;
/** More would teach no more. */
const mostEpisodes = 20_000;

/**
 * Users as they would be if they had just come, with a few of their ratings: what the networks learn of new users from.
 * Plain data, for a worker thread.
 *
 * In an episode a user shows some ratings outside of a fold; those in the fold are to be predicted, by the factors of the
 * chain that has not seen them.
 */
export interface Episodes {
  /** Of each training rating: its episode, or -1. */
  readonly of: Int32Array;
  /** Of each training rating with an episode: the product of its movie's factors and of those from what is shown. */
  readonly affinity: Float32Array;
  /** The users of the episodes, in their order: a block (`encodeBlock`). */
  readonly users: Uint8Array;
}

/** What episodes are made from. */
export interface EpisodeSource {
  readonly ratings: Ratings;
  readonly catalogue: Catalogue;
  /** Of `ratings`. */
  readonly statistics: Statistics;
  /** Damping of the movies' means. */
  readonly damping: number;
  readonly folds: CrossFitFolds;
  /** Variance of ratings around the products of factors, in squared stars. */
  readonly noise: number;
}

/** What one episode shows and asks: positions among the ratings. */
interface Episode {
  readonly fold: number;
  readonly shown: Int32Array;
  readonly asked: Int32Array;
}

/** @returns undefined if no user has ratings both in a fold and outside of it */
export function makeEpisodes(source: EpisodeSource, random: Random): Episodes | undefined {
  const episodes = drawEpisodes(source, random);
  if (episodes.length === 0) return undefined;
  const rows = source.ratings.user.length;
  const of = new Int32Array(new SharedArrayBuffer(4 * rows)).fill(-1);
  const affinity = new Float32Array(new SharedArrayBuffer(4 * rows));
  const posteriors = source.folds.chains.map(
    ({ prior, movies }) => new FactorPosterior(priorTable(prior, source.noise), movies),
  );
  const mean = source.statistics.ratingSum / source.statistics.ratings;
  episodes.forEach(({ fold, shown, asked }, episode) => {
    const { stars, movie } = source.ratings;
    const factors = posteriors[fold].mean(
      shown.map((row) => movie[row]),
      Float32Array.from(shown, (row) => stars[row] - mean),
    );
    for (const row of asked) {
      of[row] = episode;
      affinity[row] = product(factors, source.folds.chains[fold].movies, movie[row]);
    }
  });
  return { of, affinity, users: usersOf(source, episodes) };
}

/** One for each user and fold; of many, some. */
function drawEpisodes({ ratings, folds: { foldOf, chains } }: EpisodeSource, random: Random): Episode[] {
  const starts = startsOfUsers(ratings);
  const possible = possibleEpisodes(starts, foldOf, chains.length);
  // Chosen before they are drawn: those of a million users would take more memory than their ratings.
  const chosen =
    possible.length <= mostEpisodes
      ? possible
      : random
          .permutation(possible.length)
          .subarray(0, mostEpisodes)
          .sort()
          .map((i) => possible[i]);
  return Array.from(chosen, (one) => {
    const [user, fold] = [Math.floor(one / chains.length), one % chains.length];
    return drawEpisode(starts[user], starts[user + 1], foldOf, fold, random);
  });
}

/** Where the ratings of each user who has some begin, which stand together; and the end of the last one's. */
function startsOfUsers({ user }: Ratings): number[] {
  const starts: number[] = [];
  for (let row = 0; row < user.length; row++) if (row === 0 || user[row] !== user[row - 1]) starts.push(row);
  return [...starts, user.length];
}

/** Users with ratings both in a fold and outside of it: position of the user × folds + fold, ascending. */
function possibleEpisodes(starts: readonly number[], foldOf: Uint8Array, folds: number): Int32Array {
  const possible: number[] = [];
  for (let user = 0; user < starts.length - 1; user++) {
    const counts = countValues(foldOf.subarray(starts[user], starts[user + 1]), folds);
    const ratings = starts[user + 1] - starts[user];
    for (let fold = 0; fold < folds; fold++)
      if (counts[fold] > 0 && counts[fold] < ratings) possible.push(user * folds + fold);
  }
  return Int32Array.from(possible);
}

/** An episode of the user who has the ratings from `start` to `end`. */
function drawEpisode(start: number, end: number, foldOf: Uint8Array, fold: number, random: Random): Episode {
  const rows = Int32Array.from({ length: end - start }, (_, i) => start + i);
  const asked = rows.filter((row) => foldOf[row] === fold);
  const others = rows.filter((row) => foldOf[row] !== fold);
  const count = Math.floor(Math.exp(random.uniform() * Math.log(Math.min(mostShown, others.length) + 1)));
  const order = random.permutation(others.length).subarray(0, count);
  return { fold, asked, shown: order.map((i) => others[i]) };
}

function product(factors: Float32Array, movies: Float32Array, movie: number): number {
  return factors.reduce((sum, factor, i) => sum + factor * movies[movie * factors.length + i], 0);
}

/** What is shown, as statistics; the movies' means are those without the user's own rating, who is new to them. */
function usersOf({ ratings, catalogue, statistics, damping }: EpisodeSource, episodes: readonly Episode[]) {
  const rows = episodes.flatMap(({ shown }) => [...shown]);
  const shown = {
    user: Int32Array.from(episodes.flatMap((episode, i) => Array.from(episode.shown, () => i))),
    movie: Int32Array.from(rows, (row) => ratings.movie[row]),
    stars: Float32Array.from(rows, (row) => ratings.stars[row]),
  };
  const { movieSum, movieCount, ratingSum, franchises } = statistics;
  const mean = ratingSum / statistics.ratings;
  const residual = (row: number) => {
    const [movie, stars] = [shown.movie[row], shown.stars[row]];
    return stars - dampedMean(movieSum[movie] - stars, movieCount[movie] - 1, mean, damping);
  };
  const movies = {
    genreFlags: catalogue.genreFlags,
    genres: catalogue.genres.length,
    franchiseOf: onlyShared(franchises.ofMovie, franchises.hashes.length),
  };
  const own = userStatistics(shown, episodes.length, movies, residual);
  return encodeBlock(userTable(Int32Array.from(episodes.keys()), own));
}

/** Reads what a row's user would look like in its episode. */
export class EpisodeUsers {
  readonly #episodes: Episodes;
  readonly #franchiseOf: Int32Array;
  readonly #block: UserBlock;

  /** @param franchiseOf of each movie, or -1 */
  constructor(episodes: Episodes, franchiseOf: Int32Array) {
    this.#episodes = episodes;
    this.#franchiseOf = franchiseOf;
    this.#block = new UserBlock(episodes.users);
  }

  /** The user of a training rating, as that movie sees them; undefined if the rating has no episode. */
  subject(row: number, movie: number): UserSubject | undefined {
    const index = this.#episodes.of[row];
    return index < 0 ? undefined : userSubject({ block: this.#block, index }, this.#franchiseOf[movie]);
  }

  affinity(row: number): number {
    return this.#episodes.affinity[row];
  }
}
