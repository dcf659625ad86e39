import { withoutYears } from '../data/title.ts';

/** Letters that Unicode does not decompose into a base and an accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Of the languages that most of MovieLens' titles are in; `d` and `l` are what is left of those before a vowel. */
const articles = new Set(
  'the a an le la les l d un une el los las il lo gli der die das ein eine'.split(' '),
);

/** The words of a text as a search compares them: without case, accents, apostrophes and punctuation; `&` is `and`. */
export function wordsOf(text: string): string[] {
  return plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words of a title without its year, each once, also those with hyphens in one: `Spider-Man` is `spider`, `man` and
 * `spiderman`.
 */
export function wordsOfTitle(title: string): Set<string> {
  const name = withoutYears(title);
  const compounds = plainText(name).match(/[\p{L}\p{N}]+(?:[-·][\p{L}\p{N}]+)+/gu) ?? [];
  return new Set([...wordsOf(name), ...compounds.map((word) => word.replace(/[-·]/g, ''))]);
}

/** The words without articles, which a title may have or lack; all, where there are only articles. */
export function contentOfWords(words: readonly string[]): string[] {
  const content = words.filter((word) => !articles.has(word));
  return content.length > 0 ? content : [...words];
}

function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter])
    .replaceAll('&', ' and ')
    .replace(/\b([dl])['’](?=\p{L}{2})/gu, '$1 ')
    .replace(/['’‘`´]/g, '');
}
