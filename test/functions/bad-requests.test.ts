import { describe, expect, test } from '@jest/globals';
import { routeKey, routes } from '../../functions/http/routes.ts';
import { answerOf, ask, eventOf, fakeServing, genres, handlersOf } from './fakes.ts';

const { serving } = fakeServing();
const handlers = handlersOf(serving);

/** A route with a good body; the tests put something bad into it. */
const post = (body?: unknown, path = '/v1/predictions') => ask(serving, 'POST', path, body);
const withMovie = (movie: object) => post({ movie: { genres: ['Drama'], ...movie } });

function problem(kind: string, status: number, details: object = {}) {
  const headers = { 'content-type': 'application/problem+json' };
  const body = { type: `urn:marquee:problem:${kind}`, status, title: expect.any(String), ...details };
  return { status, headers, body };
}

describe('bodies', () => {
  test.each(routes.filter(({ method }) => method === 'POST'))('$path needs one', async ({ path }) => {
    const filled = path.replace('{userId}', '1000000001').replace('{movieId}', '10');
    expect(await post(undefined, filled)).toMatchObject(problem('missing-body', 400));
    expect(await post('', filled)).toMatchObject(problem('missing-body', 400));
    expect(await post('{', filled)).toMatchObject(problem('invalid-json', 400));
    expect(await post('[]', filled)).toMatchObject(problem('invalid-field', 400));
    expect(await post('null', filled)).toMatchObject(problem('invalid-field', 400));
    expect(await post('1e999', filled)).toMatchObject(problem('invalid-field', 400));
  });

  test('wrong JSON says where', async () => {
    const { body } = await post('{"movieId": 1,}');
    expect(body.detail).toBe('The body is not valid JSON at character 14.');
  });

  test('what is not UTF-8 is no JSON', async () => {
    const body = Buffer.from([0x22, 0xff, 0x22]).toString('base64');
    const event = { ...eventOf('POST', '/v1/predictions'), body, isBase64Encoded: true };
    expect(answerOf(await handlers.predict(event))).toMatchObject(problem('invalid-json', 400));
  });

  test('base64, a byte order mark and any content type are fine', async () => {
    const body = Buffer.from('\uFEFF{"movieId":10}').toString('base64');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const event = { ...eventOf('POST', '/v1/predictions'), headers, body, isBase64Encoded: true };
    expect((await handlers.predict(event)).statusCode).toBe(200);
  });

  test('256 KiB are taken, one byte more is not', async () => {
    const item = '{"movieId":10}';
    const fill = (bytes: number) => item.padEnd(bytes, ' ');
    expect((await post(fill(256 * 1024))).status).toBe(200);
    expect(await post(fill(256 * 1024 + 1))).toMatchObject(problem('body-too-large', 413));
    // Characters are not bytes.
    expect(await post(`{"movie":{"title":"${'é'.repeat(200 * 1024)}"}}`)).toMatchObject({ status: 413 });
  });

  test('a body nested a hundred thousand deep is refused like any other', async () => {
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    const { body } = await post(`{"movieId":${deep}}`);
    expect(body).toMatchObject({ status: 400, field: 'movieId', got: 'a list of 1' });
  });
});

describe('fields', () => {
  test.each([
    ['userId', { userId: '1', movieId: 10 }, '"1"'],
    ['userId', { userId: 0, movieId: 10 }, '0'],
    ['userId', { userId: 2 ** 31, movieId: 10 }, '2147483648'],
    ['movieId', { movieId: 1.5 }, '1.5'],
    ['movieId', { movieId: null }, 'null'],
    ['movieId', { movieId: [10] }, 'a list of 1'],
    ['movie', { movie: [] }, 'a list of 0'],
    ['movie', { movie: 'Alien' }, '"Alien"'],
    ['movie.title', { movie: { genres: [], title: 5 } }, '5'],
    ['movie.year', { movie: { genres: [], year: 1869 } }, '1869'],
    ['movie.year', { movie: { genres: [], year: 2101 } }, '2101'],
    ['movie.year', { movie: { genres: [], year: '1979' } }, '"1979"'],
    ['movie.genres', { movie: { genres: 'Drama' } }, '"Drama"'],
    ['movie.genres[1]', { movie: { genres: ['Drama', 5] } }, '5'],
    ['movie.averageRating', { movie: { genres: [], averageRating: 0 } }, '0'],
    ['movie.averageRating', { movie: { genres: [], averageRating: 5.1 } }, '5.1'],
  ])('%s: %j', async (field, item, got) => {
    const answer = await post(item);
    expect(answer).toMatchObject(problem('invalid-field', 400, { field, got, expected: expect.any(String) }));
    expect(answer.body.detail).toBe(`${field} is ${got}, but must be ${answer.body.expected}.`);
    const batch = await post({ items: [{ movieId: 10 }, item] });
    expect(batch.body.predictions[1].error).toMatchObject({ status: 400, field: `items[1].${field}`, got });
    expect(batch.body.predictions[0].rating).toBeGreaterThan(0);
  });

  test.each([1870, 2100])('the year %i is fine', async (year) => {
    expect((await withMovie({ year })).status).toBe(200);
  });

  test.each([
    ['movie', {}, 'description'],
    ['movie', { userId: 1 }, 'description'],
    ['movie.genres', { movie: {} }, 'genre names'],
  ])('%s is missing from %j', async (field, item, expected) => {
    const details = { field, expected: expect.stringContaining(expected) };
    expect(await post(item)).toMatchObject(problem('missing-field', 400, details));
  });

  test.each([
    ['movieid', { movieid: 10 }, 'userId, movieId, movie, ratings, explain'],
    ['movie.genre', { movie: { genres: [], genre: 1 } }, 'title, year, genres, averageRating'],
    [
      '__proto__',
      JSON.parse('{"movieId":10,"__proto__":{"x":1}}'),
      'userId, movieId, movie, ratings, explain',
    ],
    ['constructor', { movieId: 10, constructor: 1 }, 'userId, movieId, movie, ratings, explain'],
    ['["a b"]', { movieId: 10, 'a b': 1 }, 'userId, movieId, movie, ratings, explain'],
  ])('%s is unknown; the known fields are listed', async (field, item, known) => {
    const details = { field, expected: `one of the fields ${known}` };
    expect(await post(item)).toMatchObject(problem('unknown-field', 400, details));
  });

  test('an unknown genre gets the list of the known ones', async () => {
    const details = { field: 'movie.genres[1]', got: '"drama"', known: genres };
    expect(await withMovie({ genres: ['Drama', 'drama'] })).toMatchObject(
      problem('unknown-genre', 400, details),
    );
  });

  test('a rating that is no half star is refused, with its place', async () => {
    const ratings = [
      { movieId: 10, rating: 4 },
      { movieId: 20, rating: 4.2 },
    ];
    const refused = (field: string) => problem('invalid-field', 400, { field, got: '4.2' });
    expect(await post({ movieId: 10, ratings })).toMatchObject(refused('ratings[1].rating'));
    expect(await post({ items: [{ movieId: 10, ratings }] })).toMatchObject({
      body: { predictions: [{ error: { field: 'items[0].ratings[1].rating' } }] },
    });
    for (const path of ['/v1/movies/predictions', '/v1/users/1/predictions']) {
      const body = { movies: [{ genres: [] }], ratings };
      expect(await post(body, path)).toMatchObject(refused('ratings[1].rating'));
    }
  });
});

describe.each([
  ['/v1/predictions', 'items', { movieId: 10 }],
  ['/v1/users/1/predictions', 'movies', { genres: [] }],
  ['/v1/movies/predictions', 'movies', { genres: [] }],
])('the batch of %s', (path, field, element) => {
  test.each([
    [0, 400, 'invalid-field'],
    [1001, 400, 'too-many-items'],
  ])('does not take %i elements', async (length, status, kind) => {
    const answer = await post({ [field]: Array(length).fill(element) }, path);
    expect(answer).toMatchObject(problem(kind, status, { field, expected: expect.stringContaining('1000') }));
  });

  test.each([1, 1000])('takes %i', async (length) => {
    const { body } = await post({ [field]: Array(length).fill(element) }, path);
    expect(body.predictions).toHaveLength(length);
  });

  test('takes a list only, and nothing beside it', async () => {
    expect(await post({ [field]: element }, path)).toMatchObject(problem('invalid-field', 400, { field }));
    const answer = await post({ [field]: [element], userId: 1 }, path);
    expect(answer).toMatchObject(problem('unknown-field', 400, { field: 'userId' }));
  });
});

describe('path parameters', () => {
  test.each(['abc', '0', '-1', '+1', '01', '1.0', '1e3', '%31x', '2147483648', '9'.repeat(500), '%zz'])(
    '%s is no id',
    async (id) => {
      const userId = problem('invalid-field', 400, { field: 'userId' });
      const movieId = problem('invalid-field', 400, { field: 'movieId' });
      expect(await ask(serving, 'GET', `/v1/users/${id}/movies/10/prediction`)).toMatchObject(userId);
      expect(await ask(serving, 'GET', `/v1/users/1/movies/${id}/prediction`)).toMatchObject(movieId);
      expect(await ask(serving, 'GET', `/v1/movies/${id}/prediction`)).toMatchObject(movieId);
      expect(await ask(serving, 'GET', `/v1/movies/${id}`)).toMatchObject(movieId);
      expect(await ask(serving, 'GET', `/v1/users/${id}`)).toMatchObject(userId);
      const movies = { movies: [{ genres: [] }] };
      expect(await post(movies, `/v1/users/${id}/predictions`)).toMatchObject(userId);
    },
  );
});

describe('query parameters', () => {
  const get = (path: string) => ask(serving, 'GET', path);

  test.each([
    ['/v1/movies?limit=0', 'limit', '"0"'],
    ['/v1/movies?limit=101', 'limit', '"101"'],
    ['/v1/movies?limit=ten', 'limit', '"ten"'],
    ['/v1/movies?limit=', 'limit', '""'],
    ['/v1/movies?limit=1e1', 'limit', '"1e1"'],
    ['/v1/movies?limit=5,6', 'limit', '"5,6"'],
    ['/v1/movies?yearFrom=1869', 'yearFrom', '"1869"'],
    ['/v1/movies?yearTo=2101', 'yearTo', '"2101"'],
    ['/v1/movies?cursor=', 'cursor', '""'],
    ['/v1/movies?cursor=nonsense', 'cursor', '"nonsense"'],
    ['/v1/movies?cursor=W10', 'cursor', '"W10"'],
    ['/v1/users/1?limit=1001', 'limit', '"1001"'],
    ['/v1/users/1?limit=-1', 'limit', '"-1"'],
  ])('%s: %s is refused', async (path, field, got) => {
    const answer = await get(path);
    expect(answer).toMatchObject(problem('invalid-field', 400, { field, got, expected: expect.any(String) }));
    expect(answer.body.detail).toBe(`${field} in the query is ${got}, but must be ${answer.body.expected}.`);
  });

  test('text that is too long is refused', async () => {
    const long = 'x'.repeat(201);
    expect(await get(`/v1/movies?query=${long}`)).toMatchObject(problem('invalid-field', 400));
    expect((await get(`/v1/movies?query=${long.slice(1)}`)).status).toBe(200);
    expect(await get(`/v1/movies?cursor=${long}`)).toMatchObject(problem('invalid-field', 400));
  });

  test.each([
    ['/v1/movies?q=heat', ['query', 'genre', 'yearFrom', 'yearTo', 'limit', 'cursor']],
    ['/v1/movies?__proto__=1', ['query', 'genre', 'yearFrom', 'yearTo', 'limit', 'cursor']],
    ['/v1/users/1?offset=1', ['limit']],
    ['/v1/movies/10?limit=1', []],
    ['/v1/genres?utm_source=newsletter', []],
  ])('%s has one that the route does not take; the others are listed', async (path, known) => {
    expect(await get(path)).toMatchObject(problem('unknown-field', 400, { known }));
  });

  test('an unknown genre gets the list of the known ones', async () => {
    const details = { field: 'genre', got: '"comedy"', known: ['Comedy', 'Drama'] };
    expect(await get('/v1/movies?genre=Drama,comedy')).toMatchObject(problem('unknown-genre', 400, details));
  });
});

describe('who and what is not known gets 404 and the route that would answer', () => {
  test.each([
    ['/v1/users/9/movies/10/prediction', 'unknown-user', 'GET /v1/movies/10/prediction'],
    ['/v1/users/1/movies/30/prediction', 'unrated-movie', 'POST /v1/predictions'],
    ['/v1/users/1/movies/99/prediction', 'unknown-movie', 'POST /v1/users/1/predictions'],
    ['/v1/users/9/movies/99/prediction', 'unknown-movie', 'POST /v1/movies/predictions'],
    ['/v1/movies/99/prediction', 'unknown-movie', 'POST /v1/movies/predictions'],
    ['/v1/movies/99', 'unknown-movie', 'POST /v1/movies/predictions'],
    ['/v1/users/9', 'unknown-user', 'POST /v1/movies/predictions'],
  ])('GET %s', async (path, kind, route) => {
    expect(await ask(serving, 'GET', path)).toMatchObject(problem(kind, 404, { route }));
  });

  test('a user whom cold-movie does not know', async () => {
    const answer = await post({ movies: [{ genres: [] }] }, '/v1/users/2/predictions');
    const details = { field: 'userId', route: 'POST /v1/movies/predictions' };
    expect(answer).toMatchObject(problem('unknown-user', 404, details));
  });

  test('an unknown movie without a description says what to send', async () => {
    const details = { field: 'movieId', expected: expect.stringContaining('description') };
    expect(await post({ userId: 1, movieId: 99 })).toMatchObject(problem('unknown-movie', 404, details));
  });
});

describe('routes and methods', () => {
  test.each(routes)('$method $path: another method is a 405 with Allow', async ({ method, path }) => {
    const answer = await ask(serving, 'PUT', path);
    expect(answer).toMatchObject(problem('method-not-allowed', 405));
    expect(String(answer.headers.allow).split(', ')).toContain(method);
  });

  test('what one route takes as an id may be another one’s path: both methods are allowed', async () => {
    const { headers } = await ask(serving, 'PUT', '/v1/movies/predictions');
    expect(headers.allow).toBe('POST, GET');
    const details = { field: 'movieId', got: '"predictions"' };
    const answer = await ask(serving, 'GET', '/v1/movies/predictions');
    expect(answer).toMatchObject(problem('invalid-field', 400, details));
  });

  test('an unknown route is a 404 that lists the routes', async () => {
    const answer = await ask(serving, 'GET', '/v1/predict');
    expect(answer).toMatchObject(problem('unknown-route', 404, { routes: routes.map(routeKey) }));
  });

  test('a function answers its own routes only', async () => {
    const event = eventOf('GET', '/v1/health');
    expect((await handlers.known(event)).statusCode).toBe(404);
  });

  test('without a gateway’s routes the path decides', async () => {
    const event = { ...eventOf('GET', '/v1/health'), routeKey: '$default', pathParameters: {} };
    expect((await handlers.predict(event)).statusCode).toBe(200);
  });
});
