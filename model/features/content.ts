import { titleTraits } from '../data/title.ts';
import type { MovieSubject } from './subject.ts';

/** Middle of the years that MovieLens covers, and the years that count as one unit from it. */
const middleYear = 1990;
const yearsPerUnit = 20;

/** Beyond this the square of the age would drown everything else: silent films. */
const mostSquare = 4;

/** The content of a movie, independent of its ratings: `contentWidth` numbers of about unit size. */
export type Content = Pick<MovieSubject, 'year' | 'genreFlags' | 'genreAt' | 'traits' | 'traitAt'>;

/** Genres; age and its square; age by genre, since old comedies are not liked as old dramas are; title traits. */
export function contentWidth(genres: number): number {
  return 2 * genres + 2 + titleTraits.length;
}

/** Writes the content of a movie at `out[at]..out[at + contentWidth - 1]`, zeros where something is unknown. */
export function writeContent(
  out: Float32Array | Float64Array,
  at: number,
  { year, genreFlags, genreAt = 0, traits, traitAt = 0 }: Content,
  genres: number,
): void {
  const age = year > 0 ? (year - middleYear) / yearsPerUnit : 0;
  for (let genre = 0; genre < genres; genre++) {
    out[at + genre] = genreFlags[genreAt + genre];
    out[at + genres + genre] = genreFlags[genreAt + genre] * age;
  }
  out[at + 2 * genres] = age;
  out[at + 2 * genres + 1] = Math.min(mostSquare, age * age);
  for (let trait = 0; trait < titleTraits.length; trait++)
    out[at + 2 * genres + 2 + trait] = traits[traitAt + trait];
}
