import { joinRatings, type TimedRating } from '../history/join.ts';
import type { UserHistory } from '../history/table.ts';
import type { MovieDescription } from './subjects.ts';

/** A rating that a user shows with a request, for this answer alone. */
export interface ShownRating {
  /** Position in the catalogue, or a description of a movie that is not in it. */
  readonly movie: number | MovieDescription;
  /** 0.5 to 5. */
  readonly stars: number;
  /** Seconds since 1970; undefined for just now. */
  readonly time?: number | undefined;
}

const justNow = 2 ** 32 - 1;

/** The shown ratings of movies of the catalogue. */
export function shownOfCatalogue(shown: readonly ShownRating[]): TimedRating[] {
  return shown.flatMap(({ movie, stars, time = justNow }) =>
    typeof movie === 'number' ? { movie, stars, time } : [],
  );
}

/** The shown ratings of described movies, and all others of a user; if a movie is rated twice, the later rating wins. */
export function withHistory(shown: readonly ShownRating[], history: UserHistory): ShownRating[] {
  const { movies, stars } = joinRatings(history, shownOfCatalogue(shown));
  const described = shown.filter(({ movie }) => typeof movie !== 'number');
  return [...Array.from(movies, (movie, i) => ({ movie, stars: stars[i] })), ...described];
}
