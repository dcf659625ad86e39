import type { UserHistory } from '../../model/history/table.ts';
import type { Library } from '../../model/predict/library.ts';
import type { Interest } from '../../model/rank/interest.ts';
import { round } from './round.ts';

/** Maximum number of ratings in an explanation. */
const mostRatings = 5;

/**
 * What a score is made of, to four decimals: (`popularity` + `ratings`) × `likeProbability`. Interest is linear in what each
 * rating says, so that its parts are exact.
 */
export interface ScoreExplanation {
  /** What speaks for the movie where nothing is known of the user. */
  readonly popularity: number;
  /** What all ratings of the user add to that. */
  readonly ratings: number;
  /** Probability of four stars or more. */
  readonly likeProbability: number;
  /** The ratings that add most, the first the most; none that add nothing. */
  readonly because: readonly AddingRating[];
}

/** A rating of the user's, and what it adds to the interest. */
interface AddingRating {
  readonly movieId: number;
  readonly title: string;
  /** 0.5 to 5 stars. */
  readonly rating: number;
  readonly interest: number;
}

/** What the explanations of a list are made from. */
export interface ScoreSource {
  readonly interest: Interest;
  readonly library: Library;
  readonly history: UserHistory;
}

/** @param movie position in the catalogue */
export function explainScore(
  { interest, library, history }: ScoreSource,
  movie: number,
  likeProbability: number,
): ScoreExplanation {
  const added = interest.addedBy(history, movie);
  const sum = added.reduce((total, one) => total + one, 0);
  const strongest = [...added.keys()].filter((i) => added[i] > 0).sort((a, b) => added[b] - added[a]);
  return {
    popularity: round(interest.popularity(movie)),
    ratings: round(Math.max(0, sum)),
    likeProbability: round(likeProbability),
    because: strongest.slice(0, mostRatings).map((i) => ({
      movieId: library.id(history.movies[i]),
      title: library.title(history.movies[i]),
      rating: history.stars[i],
      interest: round(added[i]),
    })),
  };
}
