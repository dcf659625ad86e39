import { afterAll, describe, expect, test } from '@jest/globals';
import { BadRowsError } from '../../../../training/reading/data/bad-rows.ts';
import { loadDataset } from '../../../../training/reading/data/load.ts';
import { folderWith, moviesCsv, removeFolders } from './folder.ts';

afterAll(removeFolders);

const header = 'userId,movieId,rating,timestamp\n';
const good = '1,1,4.0,964982703\n';

async function errorOf(ratings: string, movies = moviesCsv): Promise<string> {
  const folder = await folderWith({ 'ratings.csv': ratings, 'movies.csv': movies });
  return loadDataset(folder).then(
    () => 'no error',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

describe('a row of ratings.csv is refused for', () => {
  const stars = '0.5 to 5 in steps of 0.5';
  const id = 'a whole number from 1 to 2147483647';
  const fields = '4 (userId, movieId, rating, timestamp)';
  test.each([
    ['a rating that is too high', '1,1,5.5,1', `rating is "5.5", expected ${stars}`],
    ['a rating that is too low', '1,1,0,1', `rating is "0", expected ${stars}`],
    ['a rating off the grid', '1,1,3.7,1', `rating is "3.7", expected ${stars}`],
    ['a rating that is no number', '1,1,good,1', `rating is "good", expected ${stars}`],
    ['a rating in hexadecimal', '1,1,0x4,1', `rating is "0x4", expected ${stars}`],
    ['no rating', '1,1,,1', `rating is "", expected ${stars}`],
    ['a user id of 0', '0,1,4,1', `userId is "0", expected ${id}`],
    ['a negative user id', '-3,1,4,1', `userId is "-3", expected ${id}`],
    ['a user id with a fraction', '1.5,1,4,1', `userId is "1.5", expected ${id}`],
    ['a user id over 31 bits', '2147483648,1,4,1', `userId is "2147483648", expected ${id}`],
    ['a movie id that is none', '1,one,4,1', `movieId is "one", expected ${id}`],
    ['a movie that movies.csv lacks', '1,99,4,1', 'movieId is "99", expected a movie of movies.csv'],
    ['too few fields', '1,1,4', `the number of fields is "3", expected ${fields}`],
    ['too many fields', '1,1,4,1,9', `the number of fields is "5", expected ${fields}`],
    ['text after a closing quote', '"1"2,1,4,1', 'text after a closing quote is "2", expected a delimiter'],
    [
      'a time in milliseconds',
      '1,1,4,964982703000',
      'timestamp is "964982703000", expected whole seconds since 1970, 0 to 4294967295 (not milliseconds)',
    ],
    [
      'a time that is a date',
      '1,1,4,2015-01-01',
      'timestamp is "2015-01-01", expected whole seconds since 1970, 0 to 4294967295',
    ],
  ])('%s', async (_, row, expected) => {
    // In the middle, at the end, and after blank lines: the parser goes other ways there.
    expect(await errorOf(`${header}${good}${row}\n${good}`)).toContain(`ratings.csv, line 3: ${expected}\n`);
    expect(await errorOf(`${header}${good}${row}`)).toContain(`ratings.csv, line 3: ${expected}\n`);
    expect(await errorOf(`${header}\r\n\r\n${row}\r\n${good}`)).toContain(
      `ratings.csv, line 4: ${expected}\n`,
    );
  });

  test('its place, exact after a quoted line break', async () => {
    const ratings = `note,${header}"two\nlines",${good}x,1,1,9,1\n`;
    expect(await errorOf(ratings)).toContain('ratings.csv, line 4: rating is "9"');
  });
});

describe('a file is refused that', () => {
  test('is empty', async () => {
    expect(await errorOf('')).toBe(
      'DataError: ratings.csv is empty: expected a header line with userId, movieId, rating and, if known, timestamp',
    );
    expect(await errorOf(header + good, '')).toContain('movies.csv is empty');
  });

  test('has a header alone', async () => {
    expect(await errorOf(header)).toBe('DataError: ratings.csv contains no ratings');
    expect(await errorOf(header + good, 'movieId,title,genres\n')).toBe(
      'DataError: movies.csv contains no movies',
    );
  });

  test('lacks a column', async () => {
    const message = await errorOf('user,movieId,stars\n1,1,4\n');
    expect(message).toContain('ratings.csv, line 1: the column userId, rating is missing');
    expect(message).toContain('found: user, movieId, stars');
  });

  test('has a movie twice', async () => {
    const movies = 'movieId,title,genres\n1,A,Drama\n2,"B, again",Drama\n1,C,Drama\n';
    expect(await errorOf(header + good, movies)).toContain(
      'movies.csv, line 4: movieId is "1", expected an id that no movie above has',
    );
  });

  test('has a quote that never closes', async () => {
    expect(await errorOf(`${header}${good}"1,1,4,1\n${good}`)).toBe(
      'DataError: ratings.csv, line 3: a quote in this row is never closed',
    );
  });

  test('has a line without end', async () => {
    expect(await errorOf('x'.repeat(3 << 20))).toContain('ratings.csv has a line of over 1 MiB');
  });
});

describe('many bad rows', () => {
  const bad = Array.from({ length: 30 }, (_, i) => `1,1,${i + 6},1\n${good}`).join('');

  test('are counted, the first 20 listed', async () => {
    const folder = await folderWith({ 'ratings.csv': header + bad, 'movies.csv': moviesCsv });
    const error = await loadDataset(folder).catch((thrown: unknown) => thrown);
    if (!(error instanceof BadRowsError)) throw new Error(`not a BadRowsError: ${error}`);
    expect(error.total).toBe(30);
    expect(error.first.map((problem) => problem.line)).toEqual(
      Array.from({ length: 20 }, (_, i) => 2 + 2 * i),
    );
    expect(error.message).toMatch(/^30 rows of the data cannot be used; the first 20:\n/);
    expect(error.message).toContain('--max-bad-rows 30');
    expect(error.message.split('\n')).toHaveLength(22);
  });

  test('are left out up to maxBadRows, and counted', async () => {
    const folder = await folderWith({ 'ratings.csv': header + bad, 'movies.csv': moviesCsv });
    const data = await loadDataset(folder, { maxBadRows: 30 });
    expect(data.counts).toEqual({ badRows: 30, duplicateRatings: 29 });
    await expect(loadDataset(folder, { maxBadRows: 29 })).rejects.toThrow(BadRowsError);
  });

  test('of movies take the ratings of those movies with them', async () => {
    const folder = await folderWith({
      'ratings.csv': `${header}${good}1,5,4,1\n`,
      'movies.csv': 'movieId,title,genres\n1,A,Drama\n5,B\n',
    });
    const data = await loadDataset(folder, { maxBadRows: 2 });
    expect(data.counts.badRows).toBe(2);
    expect([...data.catalogue.ids]).toEqual([1]);
  });
});
