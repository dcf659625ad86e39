import { describe, expect, test } from '@jest/globals';
import { createHandler } from '../../functions/handler.ts';
import { getMovie } from '../../functions/operations/catalogue.ts';
import { getMap } from '../../functions/operations/map.ts';
import { searchMovies } from '../../functions/operations/search-movies.ts';
import { getUser } from '../../functions/operations/user.ts';
import { browsed } from '../../functions/serving/browsing.ts';
import { openerOf } from '../../functions/serving/environment.ts';
import { createServing } from '../../functions/serving/serving.ts';
import { encodeTasteMap } from '../../model/map/taste-map.ts';
import { historyPaths, mapPath } from '../../model/release/paths.ts';
import { promote } from '../../model/release/promote.ts';
import { writeRelease } from '../../model/release/write.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { answerOf, ask, eventOf, fakeServing } from './fakes.ts';
import { publishTinyRelease, tinyObjects } from './server/tiny-release.ts';

const { serving } = fakeServing();
const get = (path: string) => ask(serving, 'GET', path);

const amelie = {
  movieId: 10,
  title: 'Amélie (Fabuleux destin d’Amélie, Le) (1990)',
  year: 1990,
  genres: ['Comedy'],
};
const godfather = { movieId: 20, title: 'Godfather, The (1995)', year: 1995, genres: ['Drama'] };
const heat = { movieId: 30, title: 'Heat (2000)', year: 2000, genres: ['Comedy', 'Drama'] };
const rated = {
  amelie: { ...amelie, ratings: 2, averageRating: 3 },
  godfather: { ...godfather, ratings: 2, averageRating: 4 },
  heat: { ...heat, ratings: 0 },
};

describe('GET /v1/movies', () => {
  test.each([
    ['', [rated.amelie, rated.godfather, rated.heat]],
    ['?query=', [rated.amelie, rated.godfather, rated.heat]],
    ['?query=the%20godfahter', [rated.godfather]],
    ['?query=amelie', [rated.amelie]],
    ['?query=nothing', []],
    ['?genre=Drama', [rated.godfather, rated.heat]],
    ['?genre=Drama,Comedy', [rated.heat]],
    ['?genre=Comedy&yearTo=1999', [rated.amelie]],
    ['?yearFrom=1995', [rated.godfather, rated.heat]],
    ['?yearFrom=1991&yearTo=1999&query=god', [rated.godfather]],
    ['?yearFrom=2000&yearTo=1990', []],
    ['?query=heat&genre=Comedy', [rated.heat]],
  ])('%s', async (query, movies) => {
    const { status, body } = await get(`/v1/movies${query}`);
    expect({ status, body }).toEqual({ status: 200, body: { release: 'r1', movies } });
  });

  test('pages follow each other without a gap, whatever their size', async () => {
    const seen: number[] = [];
    let cursor = '';
    for (const limit of [1, 1, 5]) {
      const { body } = await get(`/v1/movies?limit=${limit}${cursor}`);
      for (const { movieId } of body.movies) seen.push(movieId);
      cursor = `&cursor=${body.next}`;
      expect(body.next === undefined).toBe(seen.length === 3);
    }
    expect(seen).toEqual([10, 20, 30]);
  });

  test('a page that is just full is the last', async () => {
    const { body } = await get('/v1/movies?limit=3');
    expect(Object.keys(body)).toEqual(['release', 'movies']);
  });

  test('a cursor goes on with its own search alone', async () => {
    const { body } = await get('/v1/movies?genre=Drama&limit=1');
    const other = await get(`/v1/movies?genre=Comedy&limit=1&cursor=${body.next}`);
    expect(other.body).toMatchObject({
      type: 'urn:marquee:problem:invalid-field',
      status: 400,
      field: 'cursor',
    });
    expect((await get(`/v1/movies?genre=Drama&cursor=${body.next}`)).body.movies).toEqual([rated.heat]);
  });

  test('a cursor ends with its release', async () => {
    const store = new MemoryStore();
    await publishTinyRelease(store, 'r1');
    const open = () => createServing(openerOf(async () => store, browsed));
    const search = async (path: string) =>
      answerOf(await createHandler({ searchMovies }, open())(eventOf('GET', path)));
    const { body } = await search('/v1/movies?limit=1');
    await publishTinyRelease(store, 'r2');
    const later = await search(`/v1/movies?limit=1&cursor=${body.next}`);
    expect(later).toMatchObject({
      status: 410,
      body: { type: 'urn:marquee:problem:stale-cursor', route: 'GET /v1/movies' },
    });
  });
});

test('GET /v1/movies/{movieId}', async () => {
  const place = { x: 0.5, y: -0.5 };
  expect((await get('/v1/movies/20')).body).toEqual({ ...rated.godfather, place, release: 'r1' });
  expect((await get('/v1/movies/30')).body).toEqual({ ...rated.heat, release: 'r1' });
});

describe('GET /v1/map', () => {
  const axes = [
    { share: 0.5, low: ['Comedy'], high: ['Drama'] },
    { share: 0.25, low: [], high: ['Drama', 'Comedy'] },
  ];
  const placed = [
    { ...rated.amelie, x: -0.25, y: 0.125 },
    { ...rated.godfather, x: 0.5, y: -0.5 },
  ];

  test.each([
    ['', placed],
    ['?limit=1000', placed],
    ['?limit=1', placed.slice(0, 1)],
  ])('%s', async (query, movies) => {
    const { status, body } = await get(`/v1/map${query}`);
    expect({ status, body }).toEqual({ status: 200, body: { release: 'r1', axes, movies } });
  });

  test('of a release without a map has neither axes nor movies, and no movie has a place', async () => {
    const nowhere = new Float32Array(3).fill(Number.NaN);
    const ask = await browseWith(mapPath, encodeTasteMap({ x: nowhere, y: nowhere, axes: [] }));
    expect((await ask('/v1/map')).body).toEqual({ release: 'r1', axes: [], movies: [] });
    expect((await ask('/v1/movies/20')).body).toEqual({ ...rated.godfather, release: 'r1' });
  });

  test('a damaged map leaves the search as it is', async () => {
    const ask = await browseWith(mapPath, Uint8Array.of(1));
    const statuses = ['/v1/movies', '/v1/map', '/v1/movies/20'].map(async (path) => (await ask(path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 503, 503]);
  });
});

test('GET /v1/genres', async () => {
  expect((await get('/v1/genres')).body).toEqual({
    release: 'r1',
    genres: [
      { genre: 'Comedy', movies: 2, ratings: 2, averageRating: 3 },
      { genre: 'Drama', movies: 2, ratings: 2, averageRating: 4 },
    ],
  });
});

describe('GET /v1/users/{userId}', () => {
  const latest = [
    { ...godfather, rating: 4, timestamp: 86_400 },
    { ...amelie, rating: 3 },
  ];

  test('tells the latest ratings, and tastes as the networks see them', async () => {
    const bias = 0.5 / (2 + 5);
    const taste = (0.25 - bias) / (1 + 10);
    expect((await get('/v1/users/1')).body).toEqual({
      userId: 1,
      release: 'r1',
      ratings: 2,
      averageRating: 3.5,
      bias: expect.closeTo(bias, 4),
      tastes: [
        { genre: 'Comedy', taste: expect.closeTo(taste, 4), ratings: 1 },
        { genre: 'Drama', taste: expect.closeTo(taste, 4), ratings: 1 },
      ],
      latest,
    });
  });

  test.each([0, 1, 2, 3])('of those %i, if asked', async (limit) => {
    const { body } = await get(`/v1/users/2?limit=${limit}`);
    expect(body).toMatchObject({ ratings: 2, latest: latest.slice(0, limit) });
    expect(body.latest).toHaveLength(Math.min(2, limit));
  });
});

test('a release whose histories are damaged still lets movies be looked for', async () => {
  const ask = await browseWith(historyPaths.users, Uint8Array.of(1));
  const statuses = ['/v1/movies', '/v1/users/1'].map(async (path) => (await ask(path)).status);
  expect(await Promise.all(statuses)).toEqual([200, 503]);
});

/** Asks the function of a release with other bytes in place of an object, which its manifest says. */
async function browseWith(path: string, bytes: Uint8Array) {
  const store = new MemoryStore();
  const { objects: _, ...description } = await publishTinyRelease(new MemoryStore(), 'r1');
  await writeRelease(store, description, tinyObjects().set(path, bytes));
  await promote(store, 'r1');
  const broken = createServing(openerOf(async () => store, browsed));
  const handler = createHandler({ searchMovies, getMovie, getMap, getUser }, broken);
  return async (url: string) => answerOf(await handler(eventOf('GET', url)));
}
