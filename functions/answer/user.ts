import type { FeatureConstants } from '../../model/features/constants.ts';
import { biasOf, tasteOf } from '../../model/features/taste.ts';
import type { UserHistory } from '../../model/history/table.ts';
import type { Library } from '../../model/predict/library.ts';
import { userSubject } from '../../model/predict/subjects.ts';
import type { UserRow } from '../../model/users/block.ts';
import { averageRating, type CataloguedMovie, cataloguedMovie } from './movie.ts';
import { round } from './round.ts';

/** What a user makes of a genre. */
interface Taste {
  readonly genre: string;
  /** By how many stars the user rates its movies above what is usual for them, beyond `bias`, to four decimals. */
  readonly taste: number;
  /** Number of the user's ratings of the genre that `known` was trained on. */
  readonly ratings: number;
}

/** A rating that a user has given. */
interface GivenRating extends CataloguedMovie {
  /** 0.5 to 5 stars in half stars. */
  readonly rating: number;
  /** Seconds since 1970; absent where the data has no time. */
  readonly timestamp?: number;
}

/** What `GET /v1/users/{userId}` answers. */
export interface UserAnswer {
  readonly userId: number;
  /** The release's id. */
  readonly release: string;
  /** Number of the user's ratings in the data set, those that models hold out among them. */
  readonly ratings: number;
  /** Mean of all of them in stars, to four decimals; absent where there are none. */
  readonly averageRating?: number;
  /** By how many stars the user rates above what is usual for the movies they rated, as `known` sees it, to four decimals. */
  readonly bias: number;
  /** In the order of the vocabulary, as `known` sees them. */
  readonly tastes: readonly Taste[];
  /** The latest ratings, the latest first. */
  readonly latest: readonly GivenRating[];
}

/** What `known` sees of a user, in stars. */
export function tastesOf(
  row: UserRow,
  { genres, damping }: FeatureConstants,
): Pick<UserAnswer, 'bias' | 'tastes'> {
  const user = userSubject(row, -1);
  const { tasteCount, tasteCountAt = 0 } = user;
  const bias = biasOf(user, damping);
  const tastes = genres.map((genre, at) => ({
    genre,
    taste: round(tasteOf(user, bias, at, damping)),
    ratings: tasteCount[tasteCountAt + at],
  }));
  return { bias: round(bias), tastes };
}

/** @param limit of the latest ratings */
export function historyAnswer(
  { movies, stars, times }: UserHistory,
  library: Library,
  limit: number,
): Pick<UserAnswer, 'ratings' | 'averageRating' | 'latest'> {
  const sum = stars.reduce((total, one) => total + one, 0);
  const latest = Array.from(movies.subarray(0, limit), (movie, i) => ({
    ...cataloguedMovie(library, movie),
    rating: stars[i],
    ...(times[i] > 0 ? { timestamp: times[i] } : {}),
  }));
  const average = stars.length > 0 ? sum / stars.length : undefined;
  return { ratings: stars.length, ...averageRating(average), latest };
}
