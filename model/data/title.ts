const yearInParentheses = /\((\d{4})(?:\s*[-–—]\s*(?:\d{4})?)?\s*\)/g;
/** Years of release that make sense: of a title, and of a movie that a caller describes. */
export const firstYear = 1870;
export const lastYear = 2100;

/**
 * The year of release in a title such as `Heat (1995)`; the first of a range such as `(2006–2007)`; 0 for none.
 *
 * The last parenthesised year counts (a remake may name the original's first), also where something follows it:
 * ml-100k has `(1995) (V)`. Numbers before 1870, the first film, or after 2100 are part of the name.
 */
export function yearOfTitle(title: string): number {
  let year = 0;
  for (const match of title.matchAll(yearInParentheses)) {
    const candidate = Number(match[1]);
    if (candidate >= firstYear && candidate <= lastYear) year = candidate;
  }
  return year;
}

/** The title without its year or years of release. */
export function withoutYears(title: string): string {
  return title.replaceAll(yearInParentheses, '');
}

/**
 * What a title gives away of its movie, each a flag: a sequel is liked less than its genres promise, a foreign movie
 * that has travelled more.
 */
export const titleTraits = [
  'titled',
  'foreign title',
  'alias',
  'sequel',
  'subtitle',
  'leading article',
  'exclamation',
  'possessive',
  'short',
  'long',
] as const;

/** A numeral from 2 to 9, and one that is hardly ever part of a name of its own (as in District 9). */
const numeral = '(?:[2-9]|II+|IV|VI*)';
const numeralOfSequel = '(?:[2-5]|II+|IV|VI*)';
/** After a word: what begins with a numeral, as V for Vendetta does, is no sequel. */
const sequel = new RegExp(`[^\\s\\d]\\s+(?:Part ${numeral}\\b|${numeral}(?=:|,| - )|${numeralOfSequel}$)`);

const shortest = 10;
const longest = 30;

/** The flags of `titleTraits` for a title such as `Seventh Seal, The (Sjunde inseglet, Det) (1957)`; all 0 for none. */
export function traitsOfTitle(title: string): number[] {
  const dated = withoutYears(title);
  const name = dated.replaceAll(/\([^)]*\)/g, '').trim();
  const flags: Record<(typeof titleTraits)[number], boolean> = {
    titled: name !== '',
    'foreign title': /\((?!a\.k\.a)[^)]+\)/i.test(dated),
    alias: /a\.k\.a/i.test(dated),
    sequel: sequel.test(name),
    subtitle: name.includes(':'),
    'leading article': /, (The|A|An)$/.test(name),
    exclamation: name.includes('!'),
    possessive: name.includes("'s"),
    short: name !== '' && name.length <= shortest,
    long: name.length >= longest,
  };
  return titleTraits.map((trait) => (flags[trait] ? 1 : 0));
}

/**
 * The name that sequels share, in lower case: of `Toy Story 2 (1999)` `toy story`, of `Lord of the Rings: The Two Towers,
 * The (2002)` `lord of the rings`, of `Harry Potter and the Goblet of Fire (2005)` `harry potter`; empty for none.
 */
export function franchiseOfTitle(title: string): string {
  const [name] = title.replaceAll(/\([^)]*\)/g, '').split(/:| - /);
  const withoutArticle = name.trim().replace(/, (The|A|An|Les?|La|Das|Der|Die|El)$/, '');
  const [series] = withoutArticle.split(' and the ');
  const stem = series.includes(' ') ? series : withoutArticle;
  return stem.replace(/\s+(Part\s+)?(\d+|II+|IV|VI*)$/i, '').toLowerCase();
}
