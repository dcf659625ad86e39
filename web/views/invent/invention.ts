/** What the visitor has thought up. */
export interface Invention {
  readonly title: string;
  /** As typed. */
  readonly year: string;
  readonly genres: readonly string[];
}

/** The years that the API takes. */
export const firstYear = 1870;
export const lastYear = 2100;

/** Something to look at before anything is typed. */
const example = { title: 'The Last Lighthouse', genres: ['Drama', 'Mystery'] };

export function inventionOf(query: URLSearchParams): Invention {
  if (!['title', 'year', 'genres'].some((name) => query.has(name))) {
    return { ...example, year: String(new Date().getFullYear()) };
  }
  const genres = query.get('genres') ?? '';
  return {
    title: query.get('title') ?? '',
    year: query.get('year') ?? '',
    genres: genres === '' ? [] : genres.split(','),
  };
}

export function queryOf({ title, year, genres }: Invention, user: number | undefined) {
  // Empty genres stand in the address too, so that it is not taken for one without an invention.
  return { title, year, genres: genres.join(','), user };
}

/** As requests take it. */
export function describe({ title, year, genres }: Invention) {
  const number = Number(year);
  const isYear = Number.isInteger(number) && number >= firstYear && number <= lastYear;
  return {
    genres: [...genres],
    ...(title.trim() === '' ? {} : { title }),
    ...(isYear ? { year: number } : {}),
  };
}
