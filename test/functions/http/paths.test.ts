import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillPath, matchPath, matchRoute } from '../../../functions/http/paths.ts';
import { routes } from '../../../functions/http/routes.ts';

describe('matchPath', () => {
  test.each([
    ['/v1/health', '/v1/health', {}],
    ['/v1/movies/{movieId}/prediction', '/v1/movies/7/prediction', { movieId: '7' }],
    ['/v1/movies/{movieId}/prediction', '/v1/movies/a%20b%2Fc/prediction', { movieId: 'a b/c' }],
    ['/v1/movies/{movieId}/prediction', '/v1/movies/%zz/prediction', { movieId: '%zz' }],
    ['/v1/movies/{movieId}/prediction', '/v1/movies//prediction', undefined],
    ['/v1/health', '/v1/health/', undefined],
    ['/v1/health', '/V1/health', undefined],
  ])('%s takes %s as %j', (template, path, params) => {
    expect(matchPath(template, path)).toEqual(params);
  });

  test('a filled template matches its template, and no other route of its method', () => {
    const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...routes), id, id, (route, userId, movieId) => {
        const match = matchRoute(route.method, fillPath(route.path, { userId, movieId }));
        expect(match).toHaveProperty('route', route);
      }),
    );
  });
});

test('another method gets the methods that the path takes; another path none', () => {
  expect(matchRoute('DELETE', '/v1/predictions')).toEqual({ allowed: ['POST'] });
  expect(matchRoute('GET', '/v2/predictions')).toEqual({ allowed: [] });
});
