import { expect, test } from '@jest/globals';
import { titleTraits } from '../../../model/data/title.ts';
import { type Content, contentWidth, writeContent } from '../../../model/features/content.ts';
import { expectClose } from '../../support/close.ts';

const traits = titleTraits.map((_, i) => i % 2);
const comedy: Content = { year: 2000, genreFlags: [1, 0, 1], traits };

function contentOf(content: Content): Float32Array {
  const out = new Float32Array(contentWidth(content.genreFlags.length)).fill(Number.NaN);
  writeContent(out, 0, content, content.genreFlags.length);
  return out;
}

test('by hand: genres, genres by age, age, its square, traits', () => {
  expectClose(contentOf(comedy), [1, 0, 1, 0.5, 0, 0.5, 0.5, 0.25, ...traits], 1e-7, '2000');
  expectClose(
    contentOf({ ...comedy, year: 1960 }),
    [1, 0, 1, -1.5, 0, -1.5, -1.5, 2.25, ...traits],
    1e-7,
    '1960',
  );
});

test('what is unknown is 0', () => {
  const none = titleTraits.map(() => 0);
  const unknown = contentOf({ year: 0, genreFlags: [0, 0, 0], traits: none });
  expectClose(unknown, new Float32Array(unknown.length), 0, 'unknown');
  expectClose(contentOf({ ...comedy, year: 0 }), [1, 0, 1, 0, 0, 0, 0, 0, ...traits], 0, 'no year');
});

test('the square of the age is limited, its direction is not', () => {
  const [age, square] = contentOf({ ...comedy, year: 1900 }).subarray(6, 8);
  expect([age, square]).toEqual([-4.5, 4]);
});

test('is written where it belongs and nowhere else', () => {
  const alone = contentOf(comedy);
  const out = new Float64Array(alone.length + 4).fill(9);
  writeContent(out, 2, comedy, comedy.genreFlags.length);
  expect([...out]).toEqual([9, 9, ...alone, 9, 9]);
});
