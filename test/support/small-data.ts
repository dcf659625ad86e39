import fc from 'fast-check';
import { type Catalogue, readTitles } from '../../model/data/catalogue.ts';
import { allocateRatings, type Ratings } from '../../model/data/ratings.ts';
import { Random } from '../../training/random.ts';

/** Ratings, catalogue and number of users: what features and networks are made from. */
export interface SmallData {
  readonly ratings: Ratings;
  readonly catalogue: Catalogue;
  readonly users: number;
}

/** Ratings from triples of user index, movie index and stars. */
export function ratingsOf(rows: readonly (readonly [number, number, number])[]): Ratings {
  const ratings = allocateRatings(rows.length);
  rows.forEach(([user, movie, stars], row) => {
    ratings.user[row] = user;
    ratings.movie[row] = movie;
    ratings.stars[row] = stars;
  });
  return ratings;
}

/** A catalogue from each movie's year and genre flags; the ids are 10, 20, 30, …, and some titles are of sequels. */
export function catalogueOf(
  genres: readonly string[],
  movies: readonly (readonly [year: number, flags: readonly number[]])[],
): Catalogue {
  const titles = movies.map((_, i) => (i % 3 === 2 ? `Movie ${i}` : `Saga ${i + 1}`));
  return {
    genres,
    ids: Int32Array.from(movies, (_, i) => 10 * (i + 1)),
    ...readTitles(titles),
    years: Int16Array.from(movies, ([year]) => year),
    genreFlags: Uint8Array.from(movies.flatMap(([, flags]) => flags)),
  };
}

/** Any data set of up to 5 users, 6 movies and 3 genres with at least one rating. */
export const anySmallData: fc.Arbitrary<SmallData> = fc
  .record({
    users: fc.integer({ min: 1, max: 5 }),
    movies: fc.integer({ min: 1, max: 6 }),
    genres: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ users, movies, genres }) => {
    const flag = fc.constantFrom(0, 1);
    const movie = fc.tuple(fc.constantFrom(0, 1950, 1999), repeated(flag, genres));
    return fc.record({
      users: fc.constant(users),
      catalogue: repeated(movie, movies).map((all) => catalogueOf(names(genres), all)),
      ratings: repeated(fc.option(fc.integer({ min: 1, max: 10 })), users * movies)
        .map((halves) => halves.map((half, i) => [i % users, Math.floor(i / users), half] as const))
        .map((cells) => cells.filter(([, , half]) => half !== null))
        .filter((cells) => cells.length > 0)
        .map((cells) => ratingsOf(cells.map(([user, movie, half]) => [user, movie, half! / 2]))),
    });
  });

/** Ratings of which a user's and a movie's own level explain most, for a network to learn. */
export function learnableData(seed: number, users = 12, movies = 15): SmallData {
  const random = new Random(seed);
  const level = (count: number) => Array.from({ length: count }, () => 2 * random.uniform() - 1);
  const userLevel = level(users);
  const movieLevel = level(movies);
  const rows = Array.from({ length: users * movies }, (_, i) => [i % users, Math.floor(i / users)] as const)
    .filter(() => random.uniform() < 0.6)
    .map(([user, movie]) => {
      const stars = 3 + userLevel[user] + movieLevel[movie] + (random.uniform() - 0.5) / 2;
      return [user, movie, Math.min(5, Math.max(0.5, Math.round(2 * stars) / 2))] as const;
    });
  const genres = names(3);
  const flags = () => genres.map(() => Math.round(random.uniform()));
  const catalogue = catalogueOf(
    genres,
    movieLevel.map((_, i) => [i % 5 === 0 ? 0 : 1980 + i, flags()] as const),
  );
  return { ratings: ratingsOf(rows), catalogue, users };
}

const names = (genres: number) => ['Comedy', 'Drama', 'War'].slice(0, genres);

function repeated<T>(one: fc.Arbitrary<T>, times: number): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: times, maxLength: times });
}
