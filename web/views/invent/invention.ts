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

/** Read from the address, or else an example. @param known the genres of the release */
export function inventionOf(query: URLSearchParams, known: readonly string[]): Invention {
  if (!['title', 'year', 'genres'].some((name) => query.has(name))) return example(known);
  const genres = (query.get('genres') ?? '').split(',').filter((genre) => known.includes(genre));
  return { title: query.get('title') ?? '', year: query.get('year') ?? '', genres };
}

/** Something to look at before anything is typed. */
function example(known: readonly string[]): Invention {
  const liked = ['Drama', 'Mystery'].filter((genre) => known.includes(genre));
  const genres = liked.length > 0 ? liked : known.slice(0, 1);
  return { title: 'The Last Lighthouse', year: String(new Date().getFullYear()), genres };
}

/** For the address. */
export function queryOf({ title, year, genres }: Invention, user: number | undefined) {
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
