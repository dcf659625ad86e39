import { describe, expect, test } from '@jest/globals';
import type { ExplanationAnswer } from '../../functions/answer/explanation.ts';
import type { ServedRelease, Serving } from '../../functions/serving/served.ts';
import { StoreError } from '../../model/stores/store.ts';
import { ask, tiny } from './fakes.ts';

const post = async (path: string, body: object, serving = tiny) =>
  (await ask(serving, 'POST', path, body)).body;
const get = async (path: string) => (await ask(tiny, 'GET', path)).body;
const described = { title: 'Heat 2 (2026)', genres: ['Drama'], averageRating: 4 };
const like = { movieId: 10, rating: 5 };
const known = '/v1/users/1/movies/10/prediction';

/** All that a person would add up. */
function sumOf({ tastes = [], raisedBy: _, loweredBy: _lowered, ...parts }: ExplanationAnswer): number {
  const numbers: readonly number[] = [...Object.values(parts), ...tastes.map(({ stars }) => stars)];
  return numbers.reduce((sum, value) => sum + value, 0);
}

interface Explained {
  readonly rating: number;
  readonly model: string;
  readonly explanation: ExplanationAnswer;
}

describe('every route that predicts explains', () => {
  const batch = async (path: string, body: object): Promise<Explained> =>
    (await post(path, body)).predictions[0];
  const movies = { movies: [described], explain: true };
  test.each<[string, () => Promise<Explained>]>([
    ['known', () => get(`${known}?explain=true`)],
    ['cold-user', () => get('/v1/movies/20/prediction?explain=true')],
    ['few-shot', () => post('/v1/movies/20/prediction', { ratings: [like], explain: true })],
    ['cold-movie', () => batch('/v1/users/1/predictions', movies)],
    ['few-shot', () => batch('/v1/users/1/predictions', { ...movies, ratings: [like] })],
    ['cold-user', () => batch('/v1/movies/predictions', movies)],
    ['few-shot', () => batch('/v1/movies/predictions', { ...movies, ratings: [like] })],
    ['known', () => post('/v1/predictions', { userId: 1, movieId: 10, explain: true })],
    ['cold-movie', () => post('/v1/predictions', { userId: 1, movieId: 30, explain: true })],
    ['few-shot', () => post('/v1/predictions', { userId: 1, movieId: 30, ratings: [like], explain: true })],
    [
      'cold-movie',
      () => batch('/v1/predictions', { items: [{ userId: 1, movie: described, explain: true }] }),
    ],
  ])('%s: the parts add up to the rating', async (model, predict) => {
    const prediction = await predict();
    expect(prediction.model).toBe(model);
    expect(Math.abs(sumOf(prediction.explanation) - prediction.rating)).toBeLessThan(0.01);
  });
});

test('the parts stand in the order in which a person adds them up', async () => {
  const names = async (path: string) => Object.keys((await get(path)).explanation);
  const last = ['franchise', 'content', 'network', 'clipping'];
  expect(await names('/v1/movies/20/prediction?explain=true')).toEqual(['start', 'movie', ...last]);
  const ofUser = ['start', 'user', 'movie', 'factors', 'tastes', 'otherTastes'];
  expect(await names(`${known}?explain=true`)).toEqual([...ofUser, ...last, 'raisedBy', 'loweredBy']);
});

describe('who does not ask', () => {
  test.each([known, `${known}?explain=false`])('%s gets the bare prediction', async (path) => {
    expect(await get(path)).not.toHaveProperty('explanation');
  });

  test('gets it also among those who do', async () => {
    const items = [{ userId: 1, movieId: 10 }, { userId: 1, movieId: 10, explain: true }, { movieId: 99 }];
    const { predictions } = await post('/v1/predictions', { items });
    const { explanation, ...bare } = predictions[1];
    expect(predictions[0]).toEqual(bare);
    expect(explanation.start).toBe(3.5);
    expect(predictions[2]).toHaveProperty('error');
  });

  test('lets nothing be read for explanations', async () => {
    const { log, serving } = logged();
    await ask(serving, 'GET', known);
    expect(log).toEqual(['known']);
    await ask(serving, 'GET', '/v1/movies/20/prediction?explain=true');
    expect(log).toEqual(['known', 'cold-user', 'prior']);
    await ask(serving, 'GET', `${known}?explain=true`);
    expect(new Set(log.slice(3))).toEqual(new Set(['known', 'prior', 'history', 'titles']));
  });
});

/** The tiny release, with a log of the parts that are asked for. */
function logged(change: Partial<Record<string, unknown>> = {}) {
  const log: string[] = [];
  const current = async () => {
    const { manifest, part } = await tiny.current();
    const loggedPart = async (name: string) => {
      log.push(name);
      return name in change ? change[name] : part(name as 'known');
    };
    return { manifest, part: loggedPart as ServedRelease['part'] };
  };
  const serving: Serving = { current, renew: async () => false };
  return { log, serving };
}

describe('the ratings that moved a prediction most', () => {
  // Factors of the movies are 0.1 and -0.1: what raises one lowers the other.
  test('of a known user are those of the release', async () => {
    const { raisedBy, loweredBy } = (await get(`${known}?explain=true`)).explanation;
    const own = { movieId: 10, title: expect.stringContaining('Amélie'), rating: 3 };
    const other = { movieId: 20, title: 'Godfather, The (1995)', rating: 4 };
    expect(raisedBy).toEqual([]);
    expect(loweredBy.map(({ movieId }: { movieId: number }) => movieId).sort()).toEqual([10, 20]);
    expect(loweredBy).toContainEqual({ ...own, stars: expect.any(Number) });
    expect(loweredBy).toContainEqual({ ...other, stars: expect.any(Number) });
  });

  test('of somebody new are those that came along', async () => {
    const { explanation } = await post('/v1/movies/10/prediction', { ratings: [like], explain: true });
    const rating = { movieId: 10, title: expect.stringContaining('Amélie'), rating: 5 };
    expect(explanation.raisedBy).toEqual([{ ...rating, stars: expect.any(Number) }]);
    expect(explanation.raisedBy[0].stars).toBeGreaterThan(0);
    expect(explanation.loweredBy).toEqual([]);
  });

  test('of a known user who shows later ratings are those, and the earlier ones of other movies', async () => {
    const { explanation } = await post('/v1/predictions', {
      userId: 1,
      movieId: 10,
      ratings: [like],
      explain: true,
    });
    expect(explanation.raisedBy).toMatchObject([{ movieId: 10, rating: 5 }]);
    expect(explanation.loweredBy).toMatchObject([{ movieId: 20, rating: 4 }]);
  });

  test('are not told where the movie is described', async () => {
    const { explanation } = await post('/v1/predictions', {
      userId: 1,
      movie: described,
      ratings: [like],
      explain: true,
    });
    expect(explanation).not.toHaveProperty('raisedBy');
  });

  test('fail with the user who cannot be read, and with nobody else', async () => {
    const failing = () => {
      throw new StoreError('not now');
    };
    const { serving } = logged({ history: { find: async () => ({ history: failing }) } });
    const items = [
      { userId: 1, movieId: 10, explain: true },
      { userId: 1, movieId: 10 },
      { movieId: 10, explain: true },
    ];
    const { predictions } = await post('/v1/predictions', { items }, serving);
    expect(predictions).toMatchObject([
      { error: { status: 503 } },
      { model: 'known' },
      { model: 'cold-user' },
    ]);
    expect(predictions[2]).toHaveProperty('explanation');
  });
});

test.each([
  ['GET', `${known}?explain=yes`, undefined, 'invalid-field', 'explain'],
  ['GET', '/v1/movies/20/prediction?explain=', undefined, 'invalid-field', 'explain'],
  ['GET', `${known}?explian=true`, undefined, 'unknown-field', undefined],
  ['POST', '/v1/predictions', { movieId: 10, explain: 1 }, 'invalid-field', 'explain'],
  ['POST', '/v1/movies/predictions', { movies: [described], explain: 'true' }, 'invalid-field', 'explain'],
])('%s %s with %j is refused', async (method, path, body, kind, field) => {
  const answer = await ask(tiny, method, path, body);
  expect(answer).toMatchObject({ status: 400, body: { type: `urn:marquee:problem:${kind}` } });
  expect(answer.body.field).toBe(field);
});
