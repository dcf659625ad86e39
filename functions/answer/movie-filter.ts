import type { Library } from '../../model/predict/library.ts';
import { unknownGenre } from './description.ts';

/** Which movies of a catalogue are asked for. */
export interface MovieFilter {
  /** A genre of the release, or several, separated by commas, all of which a movie must have. */
  readonly genre?: string;
  readonly yearFrom?: number;
  readonly yearTo?: number;
}

/**
 * Tells of a movie, by its position, whether it is asked for; one of which no year is known is from none.
 * @throws ProblemError with the release's genres, if one is none of them
 */
export function movieFilter(
  library: Library,
  { genre, yearFrom, yearTo }: MovieFilter,
): (movie: number) => boolean {
  const genres = genre === undefined ? [] : genresIn(genre, library.genres);
  const isDated = yearFrom !== undefined || yearTo !== undefined;
  const [from, to] = isDated
    ? [yearFrom ?? 1, yearTo ?? Number.POSITIVE_INFINITY]
    : [0, Number.POSITIVE_INFINITY];
  return (movie) => {
    const year = library.years[movie];
    return from <= year && year <= to && genres.every((one) => library.isOf(movie, one));
  };
}

/** Positions in the vocabulary. A genre's own name may have commas. */
function genresIn(text: string, known: readonly string[]): number[] {
  const names = known.includes(text) ? [text] : text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownGenre(unknown, known, 'genre');
  return names.map((name) => known.indexOf(name));
}
