/** What the page needs to name a movie. */
export interface Movie {
  readonly movieId: number;
  /** As the data set has it. */
  readonly title: string;
  readonly year?: number | undefined;
  readonly genres: readonly string[];
}

const articles = "The|A|An|Le|La|Les|L'|Il|El|Los|Las|Der|Die|Das|Un|Une|Uno|Una|Lo|Gli|Den|Det";
const moved = new RegExp(`^([^(]*), (${articles})(?= \\(|$)`, 'i');

/** `Godfather, The (1972)` as people say it: without the year, the article in front. */
export function nameOfMovie({ title }: Pick<Movie, 'title'>): string {
  const withoutYear = title.replace(/\s*\((\d{4})\)\s*$/, '');
  return withoutYear.replace(
    moved,
    (_, rest, article) => `${article}${article.endsWith("'") ? '' : ' '}${rest}`,
  );
}

/** The name without what stands in parentheses behind it, such as the original title: for sentences. */
export function shortNameOf(movie: Pick<Movie, 'title'>): string {
  const name = nameOfMovie(movie);
  return name.replace(/\s+\(.*$/, '') || name;
}

/** For a title in the largest type, or for one that needs smaller type to fit. */
export function lengthOf(name: string): 'short' | 'medium' | 'long' {
  if (name.length > 60) return 'long';
  return name.length > 26 ? 'medium' : 'short';
}
