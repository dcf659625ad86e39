import { expect, test } from '@jest/globals';
import { lengthOf, nameOfMovie, shortNameOf } from '../../../web/words/movie.ts';

test.each([
  ['Godfather, The (1972)', 'The Godfather', 'The Godfather'],
  ['Beautiful Mind, A (2001)', 'A Beautiful Mind', 'A Beautiful Mind'],
  [
    "Auberge espagnole, L' (Euro Pudding) (2002)",
    "L'Auberge espagnole (Euro Pudding)",
    "L'Auberge espagnole",
  ],
  ['Seven (a.k.a. Se7en) (1995)', 'Seven (a.k.a. Se7en)', 'Seven'],
  [
    'Good, the Bad and the Ugly, The (1966)',
    'The Good, the Bad and the Ugly',
    'The Good, the Bad and the Ugly',
  ],
  ['Sorry, Wrong Number (1948)', 'Sorry, Wrong Number', 'Sorry, Wrong Number'],
  ['2001', '2001', '2001'],
  ['(500) Days of Summer (2009)', '(500) Days of Summer', '(500) Days of Summer'],
  ['', '', ''],
])('%s is called %s, in a sentence %s', (title, name, short) => {
  expect(nameOfMovie({ title })).toBe(name);
  expect(shortNameOf({ title })).toBe(short);
});

test('longer names get smaller type', () => {
  expect([10, 40, 100].map((letters) => lengthOf('x'.repeat(letters)))).toEqual(['short', 'medium', 'long']);
});
