/** The worst and the best rating, in stars. */
export const fewestStars = 0.5;
export const mostStars = 5;

/** All ratings that somebody can give, in stars. */
export const starValues: readonly number[] = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/** Position of a rating in `starValues`. */
export function starIndex(stars: number): number {
  return Math.round(2 * stars) - 1;
}

/** The nearest rating that somebody could give, in stars; not rounded to half stars. */
export function clampStars(stars: number): number {
  return Math.min(mostStars, Math.max(fewestStars, stars));
}
