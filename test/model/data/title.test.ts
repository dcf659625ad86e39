import { describe, expect, test } from '@jest/globals';
import { hashFranchise, readTitles } from '../../../model/data/catalogue.ts';
import { franchiseOfTitle, titleTraits, traitsOfTitle, yearOfTitle } from '../../../model/data/title.ts';

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

describe('the traits of a title', () => {
  test.each<[string, (typeof titleTraits)[number][]]>([
    ['', []],
    ['(1995)', []],
    ['Silent Harbours (1995)', ['titled']],
    ['Harbour (1995)', ['titled', 'short']],
    ['Harbour', ['titled', 'short']],
    ['Harbour, The (1995)', ['titled', 'leading article']],
    ['Harbour, A (1995)', ['titled', 'leading article', 'short']],
    ['Harbour, The (Der Hafen) (1957)', ['titled', 'foreign title', 'leading article']],
    ['Der stille Hafen (a.k.a. Silent Harbour) (1957)', ['titled', 'alias']],
    ['Silent Harbour (Hafen, Der) (a.k.a. Harbour) (1957)', ['titled', 'foreign title', 'alias']],
    ['Silent Harbour 2 (1995)', ['titled', 'sequel']],
    ['Silent Harbour II (1995)', ['titled', 'sequel']],
    ['Silent Harbour IV: The Ship (1995)', ['titled', 'sequel', 'subtitle']],
    ['Silent Harbour VIII (1995)', ['titled', 'sequel']],
    ['Silent Harbour, Part II, The (1989)', ['titled', 'sequel', 'leading article']],
    ['Silent Harbour Part 6 (1989)', ['titled', 'sequel']],
    ['Silent Harbour 6: The Return (1995)', ['titled', 'sequel', 'subtitle']],
    ['V for Vendetta (2006)', ['titled']],
    ['District 9 (2009)', ['titled', 'short']],
    ['9 (2009)', ['titled', 'short']],
    ['3 Women (Three Women) (1977)', ['titled', 'foreign title', 'short']],
    ['Menace II Society (1993)', ['titled']],
    ['Taking of Pelham 1 2 3, The (2009)', ['titled', 'leading article']],
    ['Silent Harbour 1 (1995)', ['titled']],
    ['Ivory Harbour Village (1995)', ['titled']],
    ['Harbour 12 Miles (1995)', ['titled']],
    ['Captains Ahoy! (1995)', ['titled', 'exclamation']],
    ["Captain's Harbour (1995)", ['titled', 'possessive']],
    ['The Silent Harbour of the Old Town (1995)', ['titled', 'long']],
  ])('%j: %j', (title, expected) => {
    const flags = traitsOfTitle(title);
    expect(flags).toHaveLength(titleTraits.length);
    expect(titleTraits.filter((_, i) => flags[i] === 1)).toEqual(expected);
    expect(flags.filter((flag) => flag !== 0 && flag !== 1)).toEqual([]);
  });

  test('do not depend on the year', () => {
    expect(traitsOfTitle('Silent Harbour II')).toEqual(traitsOfTitle('Silent Harbour II (2006–2007)'));
  });

  test('of a catalogue stand row by row', () => {
    const titles = ['Harbour (1995)', 'Silent Harbour II (1999)'];
    expect([...readTitles(titles).traits]).toEqual(titles.flatMap(traitsOfTitle));
  });
});

describe('franchises', () => {
  test.each([
    ['Toy Story (1995)', 'toy story'],
    ['Toy Story 2 (1999)', 'toy story'],
    ['Godfather: Part II, The (1974)', 'godfather'],
    ['Godfather, The (1972)', 'godfather'],
    ['Lord of the Rings: The Two Towers, The (2002)', 'lord of the rings'],
    ['Star Wars: Episode IV - A New Hope (1977)', 'star wars'],
    ['Rocky III (1982)', 'rocky'],
    ['Harry Potter and the Goblet of Fire (2005)', 'harry potter'],
    ['Beauty and the Beast (1991)', 'beauty and the beast'],
    ['Seven (a.k.a. Se7en) (1995)', 'seven'],
    ['12 Angry Men (1957)', '12 angry men'],
    ['', ''],
  ])('of %j: %j', (title, franchise) => {
    expect(franchiseOfTitle(title)).toBe(franchise);
  });

  test('have a hash each; no title has none', () => {
    expect(hashFranchise('Toy Story (1995)')).toBe(hashFranchise('Toy Story 3 (2010)'));
    expect(hashFranchise('Toy Story (1995)')).not.toBe(hashFranchise('Story Toy (1995)'));
    expect(hashFranchise('')).toBe(0);
    expect(Number.isInteger(hashFranchise('Heat (1995)'))).toBe(true);
  });
});
