const yearInParentheses = /\((\d{4})(?:\s*[-–—]\s*(?:\d{4})?)?\s*\)/g;
/** Years of release that make sense: of a title, and of a movie that a caller describes. */
export const firstYear = 1870;
export const lastYear = 2100;

/**
 * The year of release in a title such as `Heat (1995)`; the first of a range such as `(2006–2007)`; 0 for none.
 *
 * The last parenthesised year counts (a remake may name the original's first), also where something follows it:
 * ml-100k has `(1995) (V)`. Numbers before 1870, the first film, or after 2100 are part of the name.
 */
export function yearOfTitle(title: string): number {
  let year = 0;
  for (const match of title.matchAll(yearInParentheses)) {
    const candidate = Number(match[1]);
    if (candidate >= firstYear && candidate <= lastYear) year = candidate;
  }
  return year;
}
