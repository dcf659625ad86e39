import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Movie } from './formats/movie-list.ts';

/** The movies of a catalogue one by one: the reverse of `catalogueOf`. */
export function moviesOf({ ids, titles, genres, genreFlags }: Catalogue): Movie[] {
  return Array.from(ids, (id, i) => {
    const flags = genreFlags.subarray(i * genres.length, (i + 1) * genres.length);
    return { id, title: titles[i], genres: genres.filter((_, genre) => flags[genre] === 1) };
  });
}
