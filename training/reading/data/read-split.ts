import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Dataset } from '../../../model/data/dataset.ts';
import type { Ratings } from '../../../model/data/ratings.ts';
import { BadRows } from './bad-rows.ts';
import { digestOf } from './digest.ts';
import { DataError } from './errors.ts';
import { detectFormat } from './formats/formats.ts';
import { folderName, readCatalogue, readRatings } from './read-folder.ts';
import { sortRatings, userVocabulary } from './sort-ratings.ts';

/** Ratings to train on and ratings to test on, over one catalogue and one user vocabulary. */
export interface Split extends Omit<Dataset, 'ratings' | 'source' | 'baseDigest'> {
  readonly train: Ratings;
  readonly test: Ratings;
}

/** Reads two files of ratings and the movies of `folder`, to which the files' paths are relative. */
export async function readSplit(
  folder: string,
  trainFile: string,
  testFile: string,
  maxBadRows = 0,
): Promise<Split> {
  const bad = new BadRows(maxBadRows);
  const detected = await detectFormat(folder, ['moviesFile']);
  const catalogue = await readCatalogue(folder, detected, bad);
  const trainRows = await readRatings(findFile(folder, trainFile), catalogue, detected, bad);
  const testRows = await readRatings(findFile(folder, testFile), catalogue, detected, bad);
  const users = userVocabulary([trainRows, testRows]);
  const train = sortRatings(trainRows, users);
  const test = sortRatings(testRows, users);
  refuseOverlap({ users, catalogue }, train.ratings, test.ratings, [trainFile, testFile]);
  return {
    name: folderName(folder),
    synthetic: false,
    users,
    catalogue,
    train: train.ratings,
    test: test.ratings,
    counts: { badRows: bad.total, duplicateRatings: train.duplicates + test.duplicates },
    digest: digestOf({ users, catalogue }, train.ratings, test.ratings),
  };
}

function findFile(folder: string, file: string): string {
  const path = resolve(folder, file);
  if (!existsSync(path))
    throw new DataError(`${path} does not exist (relative paths start at the data folder)`);
  return path;
}

/** What is to be predicted must not be trained on. Both parts are sorted by user and movie: one walk finds all. */
function refuseOverlap(
  { users, catalogue }: Pick<Dataset, 'users' | 'catalogue'>,
  train: Ratings,
  test: Ratings,
  files: readonly [string, string],
): void {
  let i = 0;
  for (let j = 0; j < test.user.length; j++) {
    while (i < train.user.length && comesBefore(train, i, test, j)) i++;
    if (train.user[i] === test.user[j] && train.movie[i] === test.movie[j]) {
      const pair = `user ${users[test.user[j]]}, movie ${catalogue.ids[test.movie[j]]}`;
      throw new DataError(
        `A rating is in both ${files.join(' and ')} (${pair}): test ratings must not be in the training set`,
      );
    }
  }
}

function comesBefore(a: Ratings, i: number, b: Ratings, j: number): boolean {
  return a.user[i] < b.user[j] || (a.user[i] === b.user[j] && a.movie[i] < b.movie[j]);
}
