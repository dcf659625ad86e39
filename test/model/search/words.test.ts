import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentOfWords, wordsOf, wordsOfTitle } from '../../../model/search/words.ts';

test.each([
  ['Godfather, The', ['godfather', 'the']],
  ['AMÉLIE', ['amelie']],
  ['Schindler’s List', ['schindlers', 'list']],
  ["Schindler's List", ['schindlers', 'list']],
  ["L'Atalante", ['l', 'atalante']],
  ["Le Fabuleux destin d'Amélie", ['le', 'fabuleux', 'destin', 'd', 'amelie']],
  ["Don't Look Now", ['dont', 'look', 'now']],
  ['Fast & Furious', ['fast', 'and', 'furious']],
  ['Ødipus, Ægir og Łódź', ['odipus', 'aegir', 'og', 'lodz']],
  ['千と千尋の神隠し', ['千と千尋の神隠し']],
  ['Se7en: 100% …!', ['se7en', '100']],
  ['ﬁlm', ['film']],
  [' – ', []],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['Spider-Man 2 (2004)', ['spider', 'man', '2', 'spiderman']],
  ['WALL·E (2008)', ['wall', 'e', 'walle']],
  ['2001: A Space Odyssey (1968)', ['2001', 'a', 'space', 'odyssey']],
  ['New York, New York (1977)', ['new', 'york']],
])('the words of the title %s', (title, words) => {
  expect([...wordsOfTitle(title)]).toEqual(words);
});

test('articles are no content, unless there is nothing else', () => {
  expect(contentOfWords(['the', 'godfather'])).toEqual(['godfather']);
  expect(contentOfWords(['les', 'miserables'])).toEqual(['miserables']);
  expect(contentOfWords(['a', 'the'])).toEqual(['a', 'the']);
});

test('words are made of letters and digits alone, and stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of wordsOf(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(wordsOf(word)).toEqual([word]);
      }
    }),
  );
});
