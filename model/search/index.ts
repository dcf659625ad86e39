import type { Catalogue } from '../data/catalogue.ts';
import { startsOf } from '../numbers.ts';
import { decodeArrays, encodeArrays } from '../release/arrays.ts';
import { ReleaseError } from '../release/error.ts';
import type { Range } from './terms.ts';
import { contentOfWords, wordsOf, wordsOfTitle } from './words.ts';

/** Which titles have which words. Movies are named by rank: 0 is the most popular. */
export interface SearchIndex {
  /** Positions in the catalogue by rank. */
  readonly movies: Int32Array;
  /** Years of release by rank; 0 where unknown. */
  readonly years: Int16Array;
  /** Number of words of each title's name, by rank: without articles, and without what stands in parentheses. */
  readonly nameWords: Uint8Array;
  /** All words of the titles, ascending, in UTF-16 code units, one after the other. */
  readonly units: Int16Array;
  /** Where each word starts, and where the last ends. */
  readonly wordStarts: Int32Array;
  /** The ranks of the movies that have each word, ascending. */
  readonly ranks: Int32Array;
  /** Where those of each word start, and where the last word's end. */
  readonly rankStarts: Int32Array;
}

const types = {
  movies: Int32Array,
  years: Int16Array,
  nameWords: Uint8Array,
  units: Int16Array,
  wordStarts: Int32Array,
  ranks: Int32Array,
  rankStarts: Int32Array,
} as const;
const names = Object.keys(types) as (keyof SearchIndex)[];

/** @param popularity the more the better; movies that are as popular as each other stay in their order */
export function buildIndex(
  { titles, years }: Pick<Catalogue, 'titles' | 'years'>,
  popularity: ArrayLike<number>,
): SearchIndex {
  const movies = Int32Array.from(titles.keys()).sort((a, b) => popularity[b] - popularity[a] || a - b);
  const ranksOfWord = new Map<string, number[]>();
  movies.forEach((movie, rank) => {
    for (const word of wordsOfTitle(titles[movie])) {
      const ranks = ranksOfWord.get(word);
      if (ranks) ranks.push(rank);
      else ranksOfWord.set(word, [rank]);
    }
  });
  const words = [...ranksOfWord.keys()].sort();
  const lists = words.map((word) => ranksOfWord.get(word)!);
  const text = words.join('');
  return {
    movies,
    years: Int16Array.from(movies, (movie) => years[movie]),
    nameWords: Uint8Array.from(movies, (movie) => countNameWords(titles[movie])),
    units: Int16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    wordStarts: startsOf(words.map(({ length }) => length)),
    ranks: Int32Array.from(lists.flat()),
    rankStarts: startsOf(lists.map(({ length }) => length)),
  };
}

/** An index as an object of a release. */
export function encodeIndex(index: SearchIndex): Uint8Array {
  const arrays = names.map((name) => [name, { array: index[name], shape: [index[name].length] }] as const);
  return encodeArrays(Object.fromEntries(arrays));
}

/** @throws ReleaseError if the bytes are no index */
export function decodeIndex(bytes: Uint8Array): SearchIndex {
  const arrays = decodeArrays(bytes);
  const isWhole = names.every((name) => arrays[name]?.array instanceof types[name]);
  const index = Object.fromEntries(
    names.map((name) => [name, arrays[name]?.array]),
  ) as unknown as SearchIndex;
  if (isWhole && index.wordStarts.length === index.rankStarts.length) return index;
  throw new ReleaseError('The index of titles is damaged. Promote another release, or train again.');
}

/** The movies that have one of these words; some more than once. */
export function eachRank(
  { ranks, rankStarts }: SearchIndex,
  [first, end]: Range,
  visit: (rank: number) => void,
): void {
  const last = rankStarts[end];
  for (let i = rankStarts[first]; i < last; i++) visit(ranks[i]);
}

function countNameWords(title: string): number {
  const name = title.replaceAll(/\([^)]*\)/g, '');
  return Math.min(255, contentOfWords([...new Set(wordsOf(name))]).length);
}
