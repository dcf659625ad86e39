import { describe, expect, test } from '@jest/globals';
import { yearOfTitle } from '../../../model/data/title.ts';

describe('the year of a title', () => {
  test.each([
    ['Silent Harbour (1995)', 1995],
    ['Silent Harbour (1995) ', 1995],
    ['Silent Harbour (1995)"', 1995],
    ['Silent Harbour (1995) (V)', 1995],
    ['Silent Harbour (2006–2007)', 2006],
    ['Silent Harbour (2006-2007)', 2006],
    ['Silent Harbour (2006–)', 2006],
    ['Silent Harbour (1954) (remake) (1998)', 1998],
    ['1984 (1956)', 1956],
    ['2001', 0],
    ['Silent Harbour', 0],
    ['Silent Harbour (0007)', 0],
    ['Silent Harbour (9999)', 0],
    ['Silent Harbour (19955)', 0],
    ['', 0],
  ])('%j is %d', (title, year) => {
    expect(yearOfTitle(title)).toBe(year);
  });
});
