import { expect, test } from '@jest/globals';
import { describe as asRequested, inventionOf, queryOf } from '../../web/views/invent/invention.ts';

const known = ['Drama', 'War'];
const of = (query: string) => inventionOf(new URLSearchParams(query), known);

test('comes back from the address that it is kept in', () => {
  const invention = { title: 'Å & b', year: '1999', genres: ['War', 'Drama'] };
  const { user, ...query } = queryOf(invention, 7);
  expect(user).toBe(7);
  expect(of(new URLSearchParams(query).toString())).toEqual(invention);
});

test('begins with an example of genres that the release has', () => {
  expect(of('user=1')).toMatchObject({ genres: ['Drama'] });
  expect(inventionOf(new URLSearchParams(), ['Own'])).toMatchObject({ genres: ['Own'] });
  expect(of('genres=Drama,Gone').genres).toEqual(['Drama']);
});

test.each([
  ['1999', { year: 1999 }],
  ['', {}],
  ['1869', {}],
  ['2101', {}],
  ['19.5', {}],
])('a year typed as "%s" is requested as %j', (year, expected) => {
  expect(asRequested({ title: ' ', year, genres: [] })).toEqual({ genres: [], ...expected });
});
