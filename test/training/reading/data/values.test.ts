import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseHalfStars, parseWhole } from '../../../../training/reading/data/values.ts';

describe('whole numbers', () => {
  test('are read up to the largest', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), (number) => {
        expect(parseWhole(String(number), 2500)).toBe(number <= 2500 ? number : -1);
      }),
    );
  });

  test.each(['', ' 1', '1 ', '+1', '-1', '1.0', '1e3', '0x1', '１', 'NaN'])('are not %j', (text) => {
    expect(parseWhole(text, 1e9)).toBe(-1);
  });
});

describe('half stars', () => {
  test('are read in every spelling', () => {
    for (let halves = 1; halves <= 10; halves++) {
      expect(parseHalfStars((halves / 2).toFixed(1))).toBe(halves);
      expect(parseHalfStars((halves / 2).toFixed(2))).toBe(halves);
      expect(parseHalfStars(String(halves / 2))).toBe(halves);
    }
    expect(parseHalfStars('.5')).toBe(1);
    expect(parseHalfStars('4.')).toBe(8);
  });

  test.each([
    '',
    '0',
    '0.0',
    '5.5',
    '6',
    '3.7',
    '3.25',
    '3,5',
    '-4',
    'a',
    '/',
    '1.x',
    'x.5',
    '...',
    ' 4',
    '4e0',
    '40',
  ])('are not %j', (text) => {
    expect(parseHalfStars(text)).toBe(-1);
  });
});
