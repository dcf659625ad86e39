/** The worst and the best rating, in stars. */
export const fewestStars = 0.5;
export const mostStars = 5;

/** The nearest rating that somebody could give, in stars; not rounded to half stars. */
export function clampStars(stars: number): number {
  return Math.min(mostStars, Math.max(fewestStars, stars));
}
