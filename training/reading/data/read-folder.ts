import { basename, resolve } from 'node:path';
import type { Catalogue } from '../../../model/data/catalogue.ts';
import type { Dataset } from '../../../model/data/dataset.ts';
import { BadRows } from './bad-rows.ts';
import { DataError } from './errors.ts';
import { type DetectedFormat, detectFormat, ratingsTable } from './formats/formats.ts';
import { RatingRows } from './rating-rows.ts';
import { RatingSink } from './rating-sink.ts';
import { expectRatings, type SizeCheck } from './size.ts';
import { sortRatings, userVocabulary } from './sort-ratings.ts';
import { readTable } from './text/table.ts';

/** A data set before it is known where it comes from and its digest is taken. */
export type Undigested = Omit<Dataset, 'source' | 'digest' | 'baseDigest'>;

export interface ReadingOptions {
  /** Bad rows that are skipped (and counted) rather than rejected; 0 by default. */
  readonly maxBadRows?: number | undefined;
  /** How many users there are is unknown at that point: it gets 0. */
  readonly checkSize?: SizeCheck | undefined;
}

/**
 * Reads a folder of ratings and movies.
 * @throws DataError if the files are missing, malformed or hold too many bad rows; what `checkSize` throws
 */
export async function readFolder(
  folder: string,
  { maxBadRows = 0, checkSize }: ReadingOptions = {},
): Promise<Undigested> {
  const bad = new BadRows(maxBadRows);
  const detected = await detectFormat(folder);
  const catalogue = await readCatalogue(folder, detected, bad);
  const ratingsFile = resolve(folder, detected.format.ratingsFile);
  checkSize?.({ ratings: await expectRatings(ratingsFile), users: 0, movies: catalogue.ids.length });
  const rows = await readRatings(ratingsFile, catalogue, detected, bad);
  const users = userVocabulary([rows]);
  const { ratings, duplicates } = sortRatings(rows, users);
  return {
    name: folderName(folder),
    synthetic: false,
    users,
    catalogue,
    ratings,
    counts: { badRows: bad.total, duplicateRatings: duplicates },
  };
}

/** @throws DataError on a bad movies file: a movie left out would make each of its ratings a bad row too */
export async function readCatalogue(
  folder: string,
  { format }: DetectedFormat,
  bad: BadRows,
): Promise<Catalogue> {
  const catalogue = await format.readMovies(folder, bad);
  bad.check();
  if (catalogue.ids.length === 0) throw new DataError(`${format.moviesFile} contains no movies`);
  return catalogue;
}

/** @throws DataError on a bad ratings file, also on one without a rating */
export async function readRatings(
  path: string,
  catalogue: Catalogue,
  { format, wholeStars }: DetectedFormat,
  bad: BadRows,
): Promise<RatingRows> {
  const movies = new Map(Array.from(catalogue.ids, (id, index) => [id, index]));
  const rows = new RatingRows();
  const sink = new RatingSink(rows, { movies, moviesFile: format.moviesFile, wholeStars });
  await readTable(await ratingsTable(path), sink, bad);
  bad.check();
  if (rows.length === 0) throw new DataError(`${basename(path)} contains no ratings`);
  return rows;
}

/** A data set in a folder is called what the folder is called. */
export function folderName(folder: string): string {
  return basename(resolve(folder));
}
