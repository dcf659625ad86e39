import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeTitles, TitleTable } from '../../../model/predict/title-table.ts';
import { encodeArrays } from '../../../model/release/arrays.ts';
import { ReleaseError } from '../../../model/release/error.ts';

const titlesIn = (table: TitleTable) =>
  Array.from({ length: table.length }, (_, movie) => table.title(movie));

test('every title comes back as it is', () => {
  const titles = [
    'Amélie (Fabuleux destin d’Amélie Poulain, Le) (2001)',
    '',
    '\ufeff千と千尋の神隠し',
    '🎬',
    'A',
  ];
  expect(titlesIn(new TitleTable(encodeTitles(titles)))).toEqual(titles);
  const anyTitles = fc.array(fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(anyTitles, (any) => expect(titlesIn(new TitleTable(encodeTitles(any)))).toEqual(any)),
  );
});

test('half of a surrogate pair is replaced', () => {
  expect(new TitleTable(encodeTitles(['a\ud83cb'])).title(0)).toBe('a\ufffdb');
});

const starts = { array: Int32Array.of(0, 2), shape: [2] };
const text = { array: Uint8Array.of(65, 66, 67), shape: [3] };
test.each([
  ['without texts', encodeArrays({ starts })],
  ['without starts', encodeArrays({ text })],
  ['with starts that are no integers', encodeArrays({ text, starts: text })],
  ['with more text than titles', encodeArrays({ text, starts })],
  ['that is no table', Uint8Array.of(1, 2, 3)],
])('a table %s is refused', (_, bytes) => {
  expect(() => new TitleTable(bytes)).toThrow(ReleaseError);
});
