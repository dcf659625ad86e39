import type { Catalogue } from '../../../model/data/catalogue.ts';
import { mostGenres, type TasteAxis } from '../../../model/map/taste-map.ts';

/** A genre of fewer of the movies says little of an axis. */
const leastShare = 0.03;
/** Nearer to the middle than so many standard deviations of the movies, a genre lies at neither end. */
const leastDeviations = 0.2;

/**
 * The genres whose movies lie farthest to either end of an axis, by the mean of their places.
 * @param movies of the catalogue, by position
 * @param places of `movies`
 */
export function genreEnds(
  { genres, genreFlags }: Catalogue,
  movies: Int32Array,
  places: ArrayLike<number>,
): Pick<TasteAxis, 'low' | 'high'> {
  const { mean, deviation } = momentsOf(Array.from(places));
  const lying = genres.flatMap((_, genre) => {
    const own = Array.from(places).filter((_, i) => genreFlags[movies[i] * genres.length + genre] === 1);
    if (own.length === 0 || own.length < leastShare * movies.length) return [];
    return [{ genre, at: (momentsOf(own).mean - mean) / deviation }];
  });
  const farthest = (sign: number) =>
    lying
      .filter(({ at }) => sign * at > leastDeviations)
      .sort((a, b) => sign * (b.at - a.at))
      .slice(0, mostGenres)
      .map(({ genre }) => genre);
  return { low: farthest(-1), high: farthest(1) };
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
