import type { Explanation } from '../../model/explain/explanation.ts';
import { round } from './round.ts';

/** Ratings told of each kind at most. */
const mostRatings = 5;

/** What a prediction is made of, in stars, to four decimals each: the parts add up to it. What the model does not see is absent. */
export interface ExplanationAnswer extends RatingInfluences {
  readonly start: number;
  readonly user?: number;
  readonly movie?: number;
  readonly factors?: number;
  /** By genres of the movie, those that count most. */
  readonly tastes?: readonly { readonly genre: string; readonly stars: number }[];
  readonly otherTastes?: number;
  readonly franchise?: number;
  readonly content?: number;
  readonly network: number;
  readonly clipping: number;
}

/** The user's ratings that moved the factors' part of the prediction most, the strongest first; absent where none are at hand. */
export interface RatingInfluences {
  readonly raisedBy?: readonly InfluentialRating[];
  readonly loweredBy?: readonly InfluentialRating[];
}

/** A rating of the user's. */
export interface InfluentialRating {
  readonly movieId: number;
  readonly title: string;
  /** 0.5 to 5 stars. */
  readonly rating: number;
  /** By how many the rating raised the prediction. */
  readonly stars: number;
}

/** The parts in the order in which a person would add them up. */
export function explanationAnswer(
  explanation: Explanation,
  genres: readonly string[],
  influences: RatingInfluences = {},
): ExplanationAnswer {
  const { start, user, movie, factors, tastes, franchise, content, network, clipping } = explanation;
  const part = <Name extends string>(name: Name, stars: number | undefined) =>
    (stars === undefined ? {} : { [name]: round(stars) }) as { readonly [One in Name]?: number };
  const apart = tastes.flatMap(({ genre, stars }) =>
    genre === undefined ? [] : [{ genre: genres[genre], stars: round(stars) }],
  );
  const others = tastes.find(({ genre }) => genre === undefined);
  return {
    start: round(start),
    ...part('user', user),
    ...part('movie', movie),
    ...part('factors', factors),
    ...(others ? { tastes: apart } : {}),
    ...part('otherTastes', others?.stars),
    ...part('franchise', franchise),
    ...part('content', content),
    network: round(network),
    clipping: round(clipping),
    ...influences,
  };
}

/** Those that raised the prediction most, and those that lowered it most. @param ratings with what each added to it */
export function strongest(ratings: readonly InfluentialRating[]): Required<RatingInfluences> {
  return { raisedBy: top(ratings, 1), loweredBy: top(ratings, -1) };
}

function top(ratings: readonly InfluentialRating[], sign: 1 | -1): InfluentialRating[] {
  return ratings
    .map((one) => ({ ...one, stars: round(one.stars) }))
    .filter(({ stars }) => sign * stars > 0)
    .sort((a, b) => sign * (b.stars - a.stars))
    .slice(0, mostRatings);
}
