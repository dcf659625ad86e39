import { describe, expect, test } from '@jest/globals';
import { createHandler } from '../../functions/handler.ts';
import { findSimilarTo, getSimilar } from '../../functions/operations/similar.ts';
import { openerOf } from '../../functions/serving/environment.ts';
import { recommended } from '../../functions/serving/recommending.ts';
import { createServing } from '../../functions/serving/serving.ts';
import { hashFranchise } from '../../model/data/catalogue.ts';
import { encodeCatalogue } from '../../model/predict/tables.ts';
import { encodeRankTables } from '../../model/rank/tables.ts';
import { cataloguePath, rankPath } from '../../model/release/paths.ts';
import { promote } from '../../model/release/promote.ts';
import { writeRelease } from '../../model/release/write.ts';
import { twoGenres } from '../support/constants.ts';
import { manifestOf } from '../support/manifest.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { answerOf, ask, eventOf, fakeServing } from './fakes.ts';
import { catalogue, tinyObjects } from './server/tiny-release.ts';

const { serving } = fakeServing();
const get = (url: string) => ask(serving, 'GET', url);
const post = (body: unknown) => ask(serving, 'POST', '/v1/movies/similar', body);
const ids = ({ similar }: { similar: { movieId: number }[] }) => similar.map(({ movieId }) => movieId);

describe('GET /v1/movies/{movieId}/similar', () => {
  test('lists the others, the nearest first', async () => {
    const { status, body } = await get('/v1/movies/10/similar');
    expect([status, body.movieId, body.by, ids(body)]).toEqual([200, 10, 'ratings', [20, 30]]);
    expect(body.similar[0]).toEqual({
      movieId: 20,
      title: 'Godfather, The (1995)',
      year: 1995,
      genres: ['Drama'],
      score: 1,
    });
    expect(ids((await get('/v1/movies/10/similar?limit=1')).body)).toEqual([20]);
  });

  test.each([
    ['/v1/movies/99/similar', 404, 'movieId'],
    ['/v1/movies/10/similar?limit=0', 400, 'limit'],
    ['/v1/movies/x/similar', 400, 'movieId'],
  ])('%s is a problem', async (url, status, field) => {
    const answer = await get(url);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });

  test('of an unknown movie the problem names the route for described ones', async () => {
    expect((await get('/v1/movies/99/similar')).body.route).toBe('POST /v1/movies/similar');
  });
});

describe('POST /v1/movies/similar', () => {
  test('goes by movies that are alike', async () => {
    const { status, body } = await post({ movie: { genres: ['Comedy'] } });
    expect([status, body.by, ids(body)]).toEqual([200, 'content', [10, 20, 30]]);
    expect(body).not.toHaveProperty('movieId');
  });

  test('knows nothing near a movie that is like none', async () => {
    expect((await post({ movie: { genres: [] } })).body.similar).toEqual([]);
  });

  test.each([
    [{ movie: { genres: ['Polka'] } }, 'movie.genres[0]'],
    [{ limit: 5 }, 'movie'],
    [{ movie: { genres: [] }, limit: 101 }, 'limit'],
  ])('%j is a caller’s mistake', async (body, field) => {
    const answer = await post(body);
    expect([answer.status, answer.body.field]).toEqual([400, field]);
  });
});

test('a movie that nobody rated is asked about by what it is, a sequel by its franchise', async () => {
  const store = new MemoryStore();
  const tables = {
    components: Float32Array.of(1, 0, 0.1, 1, 0, 0),
    width: 2,
    start: new Int32Array(4),
    neighbours: new Int32Array(),
    nearness: new Float32Array(),
    popularity: Float32Array.of(0.2, 0.1, 0),
  };
  const features = { known: twoGenres, 'cold-movie': twoGenres, 'cold-user': twoGenres };
  const franchises = Int32Array.from(catalogue.titles, hashFranchise);
  const objects = tinyObjects()
    .set(rankPath, encodeRankTables(tables))
    .set(cataloguePath, encodeCatalogue({ ...catalogue, franchises }));
  await promote(store, (await writeRelease(store, { ...manifestOf('r1'), features }, objects)).id);
  const handler = createHandler(
    { getSimilar, findSimilar: findSimilarTo },
    createServing(openerOf(async () => store, recommended)),
  );
  const unrated = answerOf(await handler(eventOf('GET', '/v1/movies/30/similar'))).body;
  expect([unrated.by, ids(unrated)]).toEqual(['content', [20, 10]]);
  const movie = { title: 'Godfather: Part II, The (1998)', genres: [] };
  const sequel = answerOf(await handler(eventOf('POST', '/v1/movies/similar', { movie }))).body;
  expect([sequel.by, ids(sequel)]).toEqual(['content', [20, 10]]);
});
