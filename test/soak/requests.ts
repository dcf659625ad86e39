import type { Request } from 'autocannon';
import { makeExamples } from '../../local/examples.ts';
import { type CatalogueTable, decodeTable } from '../../model/predict/tables.ts';
import { cataloguePath } from '../../model/release/paths.ts';
import type { Release } from '../../model/release/release.ts';
import { readUsers } from '../support/users.ts';

/** Who and what a release knows, ascending. */
export async function idsIn(
  release: Release,
): Promise<{ readonly users: number[]; readonly movies: number[] }> {
  const users = await readUsers(release, 'known');
  const movies = decodeTable<CatalogueTable>(await release.read(cataloguePath));
  return { users: users.flatMap(({ ids }) => [...ids]), movies: [...movies.ids] };
}

/** A request for each of the three models. */
export async function singleRequests(release: Release): Promise<Request[]> {
  const examples = await makeExamples(release);
  return examples.map(({ path, body }) =>
    body === undefined ? { method: 'GET', path } : { method: 'POST', path, body },
  );
}

/** A request for so many items, the three models in turn. */
export async function batchOf(release: Release, count: number): Promise<Request> {
  const { users, movies } = await idsIn(release);
  const genres = release.manifest.features.known.genres.slice(0, 2);
  const items = Array.from({ length: count }, (_, i) => {
    const userId = users[(7 * i) % users.length];
    const movieId = movies[(11 * i) % movies.length];
    if (i % 3 === 0) return { userId, movieId };
    return i % 3 === 1 ? { userId, movie: { title: `New ${i}`, genres } } : { movieId };
  });
  return { method: 'POST', path: '/v1/predictions', body: JSON.stringify({ items }) };
}
