import type { Explanation } from '../../model/explain/explanation.ts';
import { round } from './round.ts';

/** Maximum number of ratings of each kind. */
const mostRatings = 5;

/** What a prediction is made of, in stars, to four decimals each: the parts add up to it. What the model does not see is absent. */
export interface ExplanationAnswer extends MovingRatings {
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

/** The user's ratings that moved the factors' part of the prediction most, the strongest first; absent if there are none. */
export interface MovingRatings {
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
  ratings: MovingRatings = {},
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
    ...ratings,
  };
}

/** A rating by the position of its movie in the catalogue, and by how many stars it raised the prediction. */
export interface MovingRating {
  readonly movie: number;
  readonly rating: number;
  readonly stars: number;
}

/** Those that raised the prediction most, and those that lowered it most, with the names of their movies. */
export function movingRatings(
  ratings: readonly MovingRating[],
  nameOf: (movie: number) => Pick<InfluentialRating, 'movieId' | 'title'>,
): MovingRatings {
  const top = (sign: 1 | -1) =>
    ratings
      .filter(({ stars }) => sign * round(stars) > 0)
      .sort((a, b) => sign * (b.stars - a.stars))
      .slice(0, mostRatings)
      .map(({ movie, rating, stars }) => ({ ...nameOf(movie), rating, stars: round(stars) }));
  return { raisedBy: top(1), loweredBy: top(-1) };
}
