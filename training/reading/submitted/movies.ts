import * as v from 'valibot';
import { decodeRatings, encodeRatings, formatVersion } from '../../../model/ratings/json.ts';
import { moviesKey } from '../../../model/ratings/layout.ts';
import { type DescribedMovie, describedMovie, type Submission } from '../../../model/ratings/submission.ts';
import type { Store } from '../../../model/stores/store.ts';
import { update } from '../../../model/stores/update.ts';

const entry = v.object({ ...describedMovie.entries, receivedAt: v.number() });
const schema = v.object({ formatVersion, movies: v.array(entry) });
type Entry = v.InferOutput<typeof entry>;

/** The deployment's own movies by id, each as it was described last. */
export type OwnMovies = ReadonlyMap<number, DescribedMovie>;

/**
 * Takes the descriptions of submissions into the list of own movies, and returns the list.
 *
 * It is one object, apart from the users: a movie stays known when the user who brought it is forgotten.
 * @throws StoreError if others keep changing the list
 */
export function addMovies(store: Store, submissions: readonly Submission[]): Promise<OwnMovies> {
  return update(store, moviesKey, (stored) => {
    const before = stored ? decodeRatings(stored.body, schema, moviesKey).movies : [];
    const movies = withDescriptions(before, submissions);
    return { body: movies && encodeRatings({ movies }), result: byId(movies ?? before) };
  });
}

/** The list by id, each movie as it was described last; undefined if nothing changes. */
function withDescriptions(before: readonly Entry[], submissions: readonly Submission[]): Entry[] | undefined {
  const latest = new Map(before.map((movie) => [movie.movieId, movie]));
  let changed = false;
  for (const { receivedAt, movies } of submissions) {
    for (const movie of movies) {
      const next = { ...movie, receivedAt };
      const known = latest.get(movie.movieId);
      if (known && !comesAfter(next, known)) continue;
      latest.set(movie.movieId, next);
      changed = true;
    }
  }
  return changed ? [...latest.values()].sort((a, b) => a.movieId - b.movieId) : undefined;
}

/** By arrival; of two in the same millisecond the text decides, so that their order does not. */
function comesAfter(a: Entry, b: Entry): boolean {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt > b.receivedAt;
  return textOf(a) > textOf(b);
}

function textOf({ title, year, genres }: Entry): string {
  return JSON.stringify([title, year, genres]);
}

function byId(movies: readonly Entry[]): OwnMovies {
  return new Map(movies.map((movie) => [movie.movieId, movie]));
}
