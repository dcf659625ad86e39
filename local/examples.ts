import { parquetReadObjects } from 'hyparquet';
import { parquetPaths } from '../model/release/paths.ts';
import type { Release } from '../model/release/release.ts';

/** A request that a newcomer can paste into a terminal. */
export interface Example {
  /** What is asked, in words. */
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

/** One request for each of the three models, about a user and a movie of this release. */
export async function makeExamples(release: Release): Promise<Example[]> {
  const movie = await mostRatedMovie(release);
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
  ];
}

/** The example as a curl command. */
export function curlOf({ path, body }: Example, url: string): string {
  if (body === undefined) return `curl ${url}${path}`;
  return `curl ${url}${path} -H 'content-type: application/json' -d '${body.replaceAll("'", `'\\''`)}'`;
}

/** What the server at `url` answers. */
export async function ask({ path, body }: Example, url: string): Promise<string> {
  const post =
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const response = await fetch(url + path, post);
  return response.text();
}

async function mostRatedMovie(release: Release): Promise<MovieRow> {
  return mostRated(await readTable<MovieRow>(release, parquetPaths.movies, ['movieId', 'title', 'ratings']));
}

/** Somebody whom all models know: of a user with few ratings, `known` may hold out all. */
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
