import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Range, Terms } from '../../../model/search/terms.ts';
import { beginsWithin1 } from './one-mistake.ts';

/** From few letters, so that words are alike. */
const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '千'), minLength: 1, maxLength: 6 });
const anyWords = fc.uniqueArray(anyWord, { maxLength: 40 }).map((words) => words.sort());

function termsOf(words: readonly string[]): Terms {
  const starts = new Int32Array(words.length + 1);
  words.forEach(({ length }, i) => {
    starts[i + 1] = starts[i] + length;
  });
  const text = words.join('');
  return new Terms(
    Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    starts,
  );
}

const within = (words: readonly string[], ranges: readonly Range[]) =>
  words.filter((_, at) => ranges.some(([first, end]) => first <= at && at < end));

test('finds the words that begin so, and the word itself', () => {
  fc.assert(
    fc.property(anyWords, anyWord, (words, prefix) => {
      const terms = termsOf(words);
      expect(within(words, [terms.beginningWith(prefix)])).toEqual(
        words.filter((word) => word.startsWith(prefix)),
      );
      expect(within(words, [terms.equalTo(prefix)])).toEqual(words.filter((word) => word === prefix));
    }),
  );
});

describe('one typing mistake', () => {
  test('finds what trying every mistake finds', () => {
    fc.assert(
      fc.property(anyWords, anyWord, (words, typed) => {
        const found = within(words, termsOf(words).beginningWithin1(typed));
        expect(found).toEqual(words.filter((word) => beginsWithin1(word, typed)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['goodfather', true],
    ['gdfather', true],
    ['gofdather', true],
    ['fodfather', true],
    ['odfather', true],
    ['xgodfather', true],
    ['godfathre', true],
    ['godf', true],
    ['gdof', true],
    ['gdofahter', false],
    ['godfathers', true],
    ['godfatherss', false],
    ['father', false],
  ])('%s finds godfather: %s', (typed, isFound) => {
    expect(within(['godfather'], termsOf(['godfather']).beginningWithin1(typed)).length > 0).toBe(isFound);
  });
});
