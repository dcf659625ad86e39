import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTitles } from '../../../model/data/catalogue.ts';
import { encodeArrays } from '../../../model/release/arrays.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { buildIndex, encodeIndex } from '../../../model/search/index.ts';
import { MovieSearch } from '../../../model/search/search.ts';

/** Titles and how popular each is. */
const movies: readonly (readonly [title: string, popularity: number])[] = [
  ['Godfather, The (1972)', 192],
  ['Godfather: Part II, The (1974)', 129],
  ['Tokyo Godfathers (2003)', 4],
  ['Pulp Fiction (1994)', 307],
  ['Heat (1995)', 102],
  ['Heathers (1989)', 47],
  ['In the Heat of the Night (1967)', 41],
  ['Amelie (Fabuleux destin d’Amélie Poulain, Le) (2001)', 120],
  ['Misérables, Les (1998)', 11],
  ['2001: A Space Odyssey (1968)', 109],
  ['Spider-Man (2002)', 122],
  ['It (1990)', 5],
  ['Italian Job, The (1969)', 27],
  ['La La Land (2016)', 10],
  ['Cop Land (1997)', 18],
  ['Untitled', 1],
];
const titles = movies.map(([title]) => title);
const popularity = movies.map(([, popular]) => popular);

const searchIn = (of: readonly string[], popular: readonly number[]) =>
  new MovieSearch(encodeIndex(buildIndex(readTitles(of), popular)));
const search = searchIn(titles, popularity);
const find = (query: string, accepts: (movie: number) => boolean = () => true) =>
  Array.from(search.find(query, accepts), (movie) => titles[movie]);

describe('finds', () => {
  test.each([
    ['godf', ['Godfather, The (1972)', 'Godfather: Part II, The (1974)', 'Tokyo Godfathers (2003)']],
    ['the godf', ['Godfather, The (1972)', 'Godfather: Part II, The (1974)', 'Tokyo Godfathers (2003)']],
    [
      'Godfather, The',
      ['Godfather, The (1972)', 'Godfather: Part II, The (1974)', 'Tokyo Godfathers (2003)'],
    ],
    ['part godfather', ['Godfather: Part II, The (1974)']],
    ['heat', ['Heat (1995)', 'Heathers (1989)', 'In the Heat of the Night (1967)']],
    ['heat 1995', ['Heat (1995)']],
    ['heat 196', ['In the Heat of the Night (1967)']],
    ['it', ['It (1990)', 'Italian Job, The (1969)']],
    ['AMÉLIE', ['Amelie (Fabuleux destin d’Amélie Poulain, Le) (2001)']],
    ["d'amelie", ['Amelie (Fabuleux destin d’Amélie Poulain, Le) (2001)']],
    ['les miserables', ['Misérables, Les (1998)']],
    ['the pulp fiction', ['Pulp Fiction (1994)']],
    ['la la land', ['La La Land (2016)', 'Cop Land (1997)']],
    ['spiderman', ['Spider-Man (2002)']],
    ['spider man', ['Spider-Man (2002)']],
    ['2001', ['2001: A Space Odyssey (1968)', 'Amelie (Fabuleux destin d’Amélie Poulain, Le) (2001)']],
    ['plup fiction', ['Pulp Fiction (1994)']],
    ['fcition', ['Pulp Fiction (1994)']],
    ['plup fcition', []],
    ['hea', ['Heat (1995)', 'Heathers (1989)', 'In the Heat of the Night (1967)']],
    ['hta', []],
    ['unknown', []],
  ])('%s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each(['', ' – '])('every movie, the most popular first, where there is no word (%j)', (query) => {
    expect(find(query).slice(0, 3)).toEqual([
      'Pulp Fiction (1994)',
      'Godfather, The (1972)',
      'Godfather: Part II, The (1974)',
    ]);
    expect(find(query)).toHaveLength(titles.length);
  });

  test('what is accepted alone', () => {
    expect(find('heat', (movie) => movie !== titles.indexOf('Heat (1995)'))).toEqual([
      'Heathers (1989)',
      'In the Heat of the Night (1967)',
    ]);
    expect(find('', (movie) => movie === 3)).toEqual(['Pulp Fiction (1994)']);
  });
});

/** A title's own words, in any order and cut or with a mistake, find it; nothing is found twice. */
test('every title is found by beginnings of its words, by its name and by a mistake', () => {
  const words = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'the', 'Élan', 'über', 'x', '12');
  const anyTitles = fc.uniqueArray(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((own) => own.join(' ')),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(anyTitles, fc.nat(), fc.nat(), (of, pick, cut) => {
      const own = searchIn(
        of,
        of.map((_, i) => (7 * i) % 5),
      );
      const movie = pick % of.length;
      const parts = of[movie].split(' ');
      const begun = parts.map((word) => word.slice(0, 1 + (cut % word.length))).reverse();
      const mistaken = parts.map((word, i) =>
        i === pick % parts.length && word.length > 3 ? `q${word}` : word,
      );
      for (const query of [of[movie], begun.join(' '), mistaken.join(' ')]) {
        const found = [...own.find(query, () => true)];
        expect(found).toContain(movie);
        expect(new Set(found).size).toBe(found.length);
      }
    }),
  );
});

test('titles of any letters are found by their own words', () => {
  const letters = fc.constantFrom('a', 'ß', 'é', '千', 'ж', '𐐷', '𠀀', '🎬', ' ', '-');
  const anyTitles = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), { minLength: 1 });
  fc.assert(
    fc.property(anyTitles, (of) => {
      const own = searchIn(
        of,
        of.map(() => 1),
      );
      for (const [movie, title] of of.entries()) expect([...own.find(title, () => true)]).toContain(movie);
    }),
  );
});

test('as many mistakes as words are no match for a title that has each word', () => {
  const own = searchIn(['night train', 'nighttrain'], [1, 2]);
  expect([...own.find('nigth trian', () => true)]).toEqual([]);
});

test('a query of a thousand words is answered', () => {
  expect(find('heat '.repeat(1000))).toContain('Heat (1995)');
  const many = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ');
  expect(find(many)).toEqual([]);
});

describe('an index is refused', () => {
  const whole = buildIndex(readTitles(titles), popularity);
  const { units: _, ...withoutUnits } = whole;
  const encode = (arrays: object) =>
    encodeArrays(
      Object.fromEntries(
        Object.entries(arrays).map(([name, array]) => [name, { array, shape: [array.length] }]),
      ),
    );
  test.each([
    ['that is none', Uint8Array.of(1, 2, 3)],
    ['without the words', encode(withoutUnits)],
    ['whose ranks are of another type', encode({ ...whole, ranks: new Uint8Array(3) })],
    ['with more words than lists', encode({ ...whole, wordStarts: new Int32Array(3) })],
  ])('%s', (_name, bytes) => {
    expect(() => new MovieSearch(bytes)).toThrow(ReleaseError);
  });
});
