import { hashText } from '../hash.ts';
import { franchiseOfTitle, titleTraits, traitsOfTitle, yearOfTitle } from './title.ts';

/** The movies of a data set, as parallel columns in ascending order of id. */
export interface Catalogue {
  /** The genre vocabulary, in the data's own words and the order of the columns of `genreFlags`. */
  readonly genres: readonly string[];
  /** Movie ids, ascending. */
  readonly ids: Int32Array;
  readonly titles: readonly string[];
  /** Year of release; 0 where the title has none. */
  readonly years: Int16Array;
  /** One-hot genres, row-major: movies × genres. */
  readonly genreFlags: Uint8Array;
  /** Flags of each title, row-major: movies × `titleTraits`. */
  readonly traits: Uint8Array;
  /** A hash of each title's franchise (`franchiseOfTitle`), as a signed integer; 0 for none. */
  readonly franchises: Int32Array;
}

/** The content of a movie of the catalogue, as positions in the catalogue's columns. */
export function contentOf(
  { years, genreFlags, traits }: Pick<Catalogue, 'years' | 'genreFlags' | 'traits'>,
  movie: number,
) {
  const genres = genreFlags.length / years.length;
  return {
    year: years[movie],
    genreFlags,
    genreAt: movie * genres,
    traits,
    traitAt: movie * titleTraits.length,
  };
}

/** What titles say: the columns that come from them. */
export function readTitles(
  titles: readonly string[],
): Pick<Catalogue, 'titles' | 'years' | 'traits' | 'franchises'> {
  return {
    titles,
    years: Int16Array.from(titles, yearOfTitle),
    traits: Uint8Array.from(titles.flatMap(traitsOfTitle)),
    franchises: Int32Array.from(titles, hashFranchise),
  };
}

/** The franchise of a title as the catalogue has it. */
export function hashFranchise(title: string): number {
  const franchise = franchiseOfTitle(title);
  return franchise === '' ? 0 : hashText(franchise) | 0;
}
