import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../../../model/data/catalogue.ts';
import type { BadRows } from '../bad-rows.ts';
import { DataError } from '../errors.ts';
import { detectEncoding } from '../text/blocks.ts';
import type { Dialect } from '../text/records.ts';
import type { Table } from '../text/table.ts';
import { readFlaggedGenres } from './flagged-genres.ts';
import { readListedGenres } from './listed-genres.ts';

/** A way to lay a data set out in files. */
interface Format {
  readonly label: string;
  readonly ratingsFile: string;
  readonly moviesFile: string;
  /** A file whose presence says that the ratings are whole stars. */
  readonly wholeStarsFile?: string;
  readMovies(folder: string, bad: BadRows): Promise<Catalogue>;
}

const csv: Dialect = { delimiter: ',', quoted: true };
const doubleColon: Dialect = { delimiter: '::', quoted: false };
const tab: Dialect = { delimiter: '\t', quoted: false };
const pipe: Dialect = { delimiter: '|', quoted: false };

const formats: readonly Format[] = [
  {
    label: 'CSV',
    ratingsFile: 'ratings.csv',
    moviesFile: 'movies.csv',
    readMovies: async (folder, bad) => readListedGenres(await table(join(folder, 'movies.csv'), csv), bad),
  },
  {
    label: 'ml-1m or ml-10m',
    ratingsFile: 'ratings.dat',
    moviesFile: 'movies.dat',
    // ml-10m has the same files with half stars, but no users.dat.
    wholeStarsFile: 'users.dat',
    readMovies: async (folder, bad) => {
      const movies = await table(join(folder, 'movies.dat'), doubleColon);
      return readListedGenres({ ...movies, columns: ['movieId', 'title', 'genres'] }, bad);
    },
  },
  {
    label: 'ml-100k',
    ratingsFile: 'u.data',
    moviesFile: 'u.item',
    wholeStarsFile: 'u.item',
    readMovies: async (folder, bad) => {
      const genreNames = { ...pipe, path: join(folder, 'u.genre'), encoding: 'latin1' } as const;
      return readFlaggedGenres(await table(join(folder, 'u.item'), pipe), genreNames, bad);
    },
  },
];

/** A folder's format, found by the files in it. */
export interface DetectedFormat {
  readonly format: Format;
  readonly wholeStars: boolean;
}

/** The format of the data in `folder`; undefined if it holds none. `needs` are the files that must be there. */
export async function findFormat(
  folder: string,
  needs: readonly ('ratingsFile' | 'moviesFile')[] = ['ratingsFile', 'moviesFile'],
): Promise<DetectedFormat | undefined> {
  const files = await readdir(folder);
  const format = formats.find((candidate) => needs.every((need) => files.includes(candidate[need])));
  if (format === undefined) return undefined;
  const { wholeStarsFile } = format;
  return { format, wholeStars: wholeStarsFile !== undefined && files.includes(wholeStarsFile) };
}

/** @throws DataError naming the files that each format needs */
export async function detectFormat(
  folder: string,
  needs?: readonly ('ratingsFile' | 'moviesFile')[],
): Promise<DetectedFormat> {
  const found = await findFormat(folder, needs);
  if (found !== undefined) return found;
  const known = formats.map((format) => `${format.ratingsFile} and ${format.moviesFile} (${format.label})`);
  throw new DataError(`${folder} contains no readable ratings: it needs ${known.join(', or ')}`);
}

/**
 * A ratings file. Its first line determines the format: `::` is ml-1m's, a tab ml-100k's, otherwise CSV.
 *
 * Ratings are numbers, so latin-1 reads any of them right, and fastest.
 */
export async function ratingsTable(path: string): Promise<Table> {
  const columns = ['userId', 'movieId', 'rating', 'timestamp'];
  const start = await firstBytes(path);
  if (start.includes('::')) return { ...doubleColon, path, encoding: 'latin1', columns };
  if (start.includes('\t')) return { ...tab, path, encoding: 'latin1', columns };
  return { ...csv, path, encoding: 'latin1' };
}

async function table(path: string, dialect: Dialect): Promise<Table> {
  return { ...dialect, path, encoding: await detectEncoding(path) };
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    return buffer.toString('latin1', 0, bytesRead).split('\n')[0];
  } finally {
    await file.close();
  }
}
