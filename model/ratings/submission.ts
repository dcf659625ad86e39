import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { formatVersion } from './json.ts';

/** A rating as a request has it. */
export interface NewRating {
  readonly movieId: number;
  /** Stars, 0.5 to 5 in steps of 0.5. */
  readonly rating: number;
  /** Seconds since 1970; the time of arrival without it. */
  readonly timestamp?: number;
  /** Of a movie of the deployment's own. */
  readonly movie?: NewMovie;
}

interface NewMovie {
  readonly title?: string;
  readonly year?: number;
  readonly genres: readonly string[];
}

const submittedRating = v.object({ movieId: v.number(), rating: v.number(), timestamp: v.number() });
export const describedMovie = v.object({
  movieId: v.number(),
  title: v.string(),
  year: v.nullable(v.number()),
  genres: v.array(v.string()),
});
export const submission = v.object({
  formatVersion,
  digest: v.string(),
  receivedAt: v.number(),
  ratings: v.array(submittedRating),
  movies: v.array(describedMovie),
});

/** A movie of the deployment's own; its title is empty and its year null where the request has none. */
export type DescribedMovie = Readonly<v.InferOutput<typeof describedMovie>>;

/** What one request has brought, as it is stored: `receivedAt` in milliseconds since 1970, each movie once. */
export type Submission = Readonly<Omit<v.InferOutput<typeof submission>, 'formatVersion'>>;

/** @param receivedAt milliseconds since 1970 */
export function submissionOf(ratings: readonly NewRating[], receivedAt: number): Submission {
  const arrival = Math.floor(receivedAt / 1000);
  const latest = new Map<number, Submission['ratings'][number]>();
  const movies = new Map<number, DescribedMovie>();
  for (const { movieId, rating, timestamp = arrival, movie } of ratings) {
    const before = latest.get(movieId);
    if (before === undefined || timestamp >= before.timestamp)
      latest.set(movieId, { movieId, rating, timestamp });
    if (movie) movies.set(movieId, describe(movieId, movie));
  }
  return {
    digest: digestOf(ratings),
    receivedAt,
    ratings: [...latest.values()],
    movies: [...movies.values()],
  };
}

function describe(movieId: number, { title = '', year, genres }: NewMovie): DescribedMovie {
  return { movieId, title, year: year ?? null, genres: [...new Set(genres)] };
}

/** A 128-bit digest of a request's content, independent of how its JSON is written. */
function digestOf(ratings: readonly NewRating[]): string {
  const canonical = ratings.map(({ movieId, rating, timestamp, movie }) => [
    movieId,
    rating,
    timestamp ?? null,
    movie ? [movie.title ?? null, movie.year ?? null, movie.genres] : null,
  ]);
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex').slice(0, 32);
}
