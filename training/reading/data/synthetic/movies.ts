import { type Catalogue, readTitles } from '../../../../model/data/catalogue.ts';
import type { Popularity } from './popularity.ts';
import type { Random } from './random.ts';
import { drawTitle } from './titles.ts';

/** MovieLens' 19 genres and the share of movies that have each, roughly as in ml-latest-small. */
const genreShares: Readonly<Record<string, number>> = {
  Action: 0.19,
  Adventure: 0.13,
  Animation: 0.06,
  Children: 0.07,
  Comedy: 0.39,
  Crime: 0.12,
  Documentary: 0.045,
  Drama: 0.45,
  Fantasy: 0.08,
  'Film-Noir': 0.01,
  Horror: 0.1,
  IMAX: 0.016,
  Musical: 0.034,
  Mystery: 0.06,
  Romance: 0.16,
  'Sci-Fi': 0.1,
  Thriller: 0.19,
  War: 0.04,
  Western: 0.02,
};

export const genreNames: readonly string[] = Object.keys(genreShares);
/** What movies have beyond genre and era: how dark, how loud, whatever four axes stand for. */
export const hiddenFactors = 4;

const lastYear = 2018;
const firstYear = 1922;
/** Standard deviations, in stars, of what makes a movie better or worse than others. */
const deviation = { genre: 0.12, popularity: 0.12, own: 0.4 };

/** Movies and what makes their ratings. */
export interface MovieTraits {
  readonly catalogue: Catalogue;
  /** Stars above or below the mean. */
  readonly quality: Float64Array;
  /** -1 (the oldest) to 1 (the newest). */
  readonly era: Float64Array;
  /** Movies × hidden factors, each standard normal. */
  readonly hidden: Float64Array;
}

/** Draws the movies 1 to `movies`. */
export function drawMovies(movies: number, popularity: Popularity, random: Random): MovieTraits {
  const years = Int16Array.from({ length: movies }, () => drawYear(random));
  const titles = Array.from(years, (year) => drawTitle(year, random));
  const genreFlags = Uint8Array.from({ length: movies * genreNames.length }, (_, i) =>
    random.uniform() < genreShares[genreNames[i % genreNames.length]] ? 1 : 0,
  );
  const catalogue = {
    genres: genreNames,
    ids: Int32Array.from({ length: movies }, (_, i) => i + 1),
    genreFlags,
    ...readTitles(titles),
  };
  return {
    catalogue,
    quality: drawQuality(catalogue, popularity, random),
    era: Float64Array.from(years, (year) => (2 * (year - firstYear)) / (lastYear - firstYear) - 1),
    hidden: Float64Array.from({ length: movies * hiddenFactors }, () => random.normal()),
  };
}

/** Most movies are recent: exponential with a mean of 18 years before the last. */
function drawYear(random: Random): number {
  return Math.max(firstYear, lastYear - Math.floor(18 * random.exponential()));
}

function drawQuality(catalogue: Catalogue, popularity: Popularity, random: Random): Float64Array {
  const ofGenre = genreNames.map(() => deviation.genre * random.normal());
  const movies = catalogue.ids.length;
  return Float64Array.from({ length: movies }, (_, movie) => {
    let quality = deviation.own * random.normal();
    // The popular are better, which is why they are popular: from +√3 to -√3 deviations, uniform.
    quality += deviation.popularity * Math.sqrt(3) * (1 - (2 * popularity.rank[movie]) / movies);
    for (let genre = 0; genre < ofGenre.length; genre++) {
      if (catalogue.genreFlags[movie * ofGenre.length + genre] === 1) quality += ofGenre[genre];
    }
    return quality;
  });
}
