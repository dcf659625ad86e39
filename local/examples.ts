import { parquetReadObjects } from 'hyparquet';
import { parquetPaths } from '../model/release/paths.ts';
import type { Release } from '../model/release/release.ts';

/** A request that a newcomer can paste into a terminal. */
export interface Example {
  /** The question in words. */
  readonly question: string;
  readonly path: string;
  /** JSON, for a POST. */
  readonly body?: string;
}

interface MovieRow {
  readonly movieId: number;
  readonly title: string;
  readonly ratings: number;
}

interface UserRow {
  readonly userId: number;
  readonly ratings: number;
}

/** One request for each of the three models, and one of a new user who shows a rating, about users and movies of this release. */
export async function makeExamples(release: Release): Promise<Example[]> {
  const [movie, other] = await mostRatedMovies(release);
  const user = await mostActiveUser(release);
  const [first, second] = release.manifest.features['cold-movie'].genres;
  const described = {
    title: 'A new movie',
    year: release.manifest.features.known.years[1],
    genres: [first, second],
  };
  return [
    {
      question: `known: what would user ${user} give ${movie.title}?`,
      path: `/v1/users/${user}/movies/${movie.movieId}/prediction`,
    },
    {
      question: `cold-movie: what would user ${user} give a movie that nobody has rated?`,
      path: `/v1/users/${user}/predictions`,
      body: JSON.stringify({ movies: [{ ...described, genres: described.genres.filter(Boolean) }] }),
    },
    {
      question: `cold-user: what would somebody new give ${movie.title}?`,
      path: `/v1/movies/${movie.movieId}/prediction`,
    },
    {
      question: `few-shot: what would they give it if they gave ${other.title} 5 stars?`,
      path: `/v1/movies/${movie.movieId}/prediction`,
      body: JSON.stringify({ ratings: [{ movieId: other.movieId, rating: 5 }] }),
    },
  ];
}

/** The example as a curl command. */
export function curlOf({ path, body }: Example, url: string): string {
  if (body === undefined) return `curl ${url}${path}`;
  return `curl ${url}${path} -H 'content-type: application/json' -d '${body.replaceAll("'", `'\\''`)}'`;
}

/** The answer of the server at `url`. */
export async function ask({ path, body }: Example, url: string): Promise<string> {
  const post =
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const response = await fetch(url + path, post);
  return response.text();
}

/** The two most rated movies; the same one twice if there is no other. */
async function mostRatedMovies(release: Release): Promise<[MovieRow, MovieRow]> {
  const rows = await readTable<MovieRow>(release, parquetPaths.movies, ['movieId', 'title', 'ratings']);
  const first = mostRated(rows);
  const others = rows.filter((row) => row !== first);
  return [first, others.length > 0 ? mostRated(others) : first];
}

/** A user whom all models know: `known` may hold out all ratings of a user with few. */
async function mostActiveUser(release: Release): Promise<number> {
  const rows = await readTable<UserRow>(release, parquetPaths.users, ['userId', 'ratings']);
  return mostRated(rows).userId;
}

async function readTable<Row>(release: Release, path: string, columns: string[]): Promise<Row[]> {
  const file = new Uint8Array(await release.read(path)).buffer;
  return (await parquetReadObjects({ file, columns })) as unknown as Row[];
}

function mostRated<Row extends { readonly ratings: number }>(rows: readonly Row[]): Row {
  return rows.reduce((most, row) => (row.ratings > most.ratings ? row : most));
}
