import { afterAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../../model/data/dataset.ts';
import { loadDataset } from '../../../../training/reading/data/load.ts';
import { folderWith, moviesCsv, removeFolders } from './folder.ts';

afterAll(removeFolders);

/** Rows of ids, as a person would write them down. */
function rowsOf({ users, catalogue, ratings }: Dataset): number[][] {
  return Array.from(ratings.user, (user, i) => [
    users[user],
    catalogue.ids[ratings.movie[i]],
    ratings.stars[i],
    ratings.time[i],
  ]);
}

function genresOf({ catalogue }: Dataset, movie: number): string[] {
  const flags = catalogue.genreFlags.subarray(movie * catalogue.genres.length);
  return catalogue.genres.filter((_, i) => flags[i] === 1);
}

describe('CSV', () => {
  const ratingsCsv = 'userId,movieId,rating,timestamp\n9,3,4.5,100\n2,1,3.0,200\n2,20,0.5,300\n';

  test('is read into sorted columns', async () => {
    const data = await loadDataset(await folderWith({ 'ratings.csv': ratingsCsv, 'movies.csv': moviesCsv }));
    expect([...data.users]).toEqual([2, 9]);
    expect([...data.catalogue.ids]).toEqual([1, 3, 7, 20]);
    expect(data.catalogue.genres).toEqual(['Comedy', 'Drama', 'Mystery']);
    expect(data.catalogue.titles).toEqual([
      'Paper Moon Café (2003)',
      'Lighthouse, The (1987)',
      'Untitled',
      'The "Quiet" Machine (2006–2007)',
    ]);
    expect([...data.catalogue.years]).toEqual([2003, 1987, 0, 2006]);
    expect([0, 1, 2, 3].map((movie) => genresOf(data, movie))).toEqual([
      ['Comedy'],
      ['Drama', 'Mystery'],
      ['Drama'],
      [],
    ]);
    expect(rowsOf(data)).toEqual([
      [2, 1, 3, 200],
      [2, 20, 0.5, 300],
      [9, 3, 4.5, 100],
    ]);
    expect(data.counts).toEqual({ badRows: 0, duplicateRatings: 0 });
    expect(data.synthetic).toBe(false);
  });

  test('may have its columns in any order, more of them, and no time', async () => {
    const ratings = 'comment,Rating,movieId,userId,note\n"a, ""b""\nc",4,3,9,x\n,3.5,1,2,\n';
    const data = await loadDataset(await folderWith({ 'ratings.csv': ratings, 'movies.csv': moviesCsv }));
    expect(rowsOf(data)).toEqual([
      [2, 1, 3.5, 0],
      [9, 3, 4, 0],
    ]);
  });

  test('in latin-1 keeps its accents', async () => {
    const movies = Buffer.from('movieId,title,genres\n1,Café Zoë (2003),Comedy\n', 'latin1');
    const folder = await folderWith({
      'ratings.csv': 'userId,movieId,rating\n1,1,4\n',
      'movies.csv': movies,
    });
    expect((await loadDataset(folder)).catalogue.titles).toEqual(['Café Zoë (2003)']);
  });

  test('takes the largest ids and times', async () => {
    const id = 2 ** 31 - 1;
    const folder = await folderWith({
      'ratings.csv': `userId,movieId,rating,timestamp\n${id},${id},5,${2 ** 32 - 1}\n`,
      'movies.csv': `movieId,title,genres\n${id},Last (2000),Drama\n`,
    });
    expect(rowsOf(await loadDataset(folder))).toEqual([[id, id, 5, 2 ** 32 - 1]]);
  });
});

describe('a pair that was rated twice', () => {
  test.each([
    ['keeps the latest', '1,1,2,50\n1,1,4,90\n1,1,3,70\n', [[1, 1, 4, 90]]],
    ['keeps the later row of the same time', '1,1,2,50\n1,1,4,50\n1,1,1,50\n', [[1, 1, 1, 50]]],
  ])('%s', async (_, rows, expected) => {
    const ratings = `userId,movieId,rating,timestamp\n${rows}`;
    const data = await loadDataset(await folderWith({ 'ratings.csv': ratings, 'movies.csv': moviesCsv }));
    expect(rowsOf(data)).toEqual(expected);
    expect(data.counts.duplicateRatings).toBe(2);
  });
});

describe('ml-1m', () => {
  const movies = Buffer.from(
    '1::Café: A "Tale" (1995)::Children\'s|Comedy\n2::Rivière (1996)::Drama\n',
    'latin1',
  );

  test('is read, in latin-1, quotes as they are', async () => {
    const folder = await folderWith({
      'ratings.dat': '1::2::5::978300760\n1::1::3::978302109\n',
      'movies.dat': movies,
    });
    const data = await loadDataset(folder);
    expect(data.catalogue.titles).toEqual(['Café: A "Tale" (1995)', 'Rivière (1996)']);
    expect(data.catalogue.genres).toEqual(["Children's", 'Comedy', 'Drama']);
    expect(rowsOf(data)).toEqual([
      [1, 1, 3, 978302109],
      [1, 2, 5, 978300760],
    ]);
  });

  test('has whole stars where users.dat says that it is ml-1m, half stars as ml-10m', async () => {
    const files = { 'ratings.dat': '1::1::3.5::978302109\n', 'movies.dat': movies };
    expect((await loadDataset(await folderWith(files))).ratings.stars[0]).toBe(3.5);
    await expect(loadDataset(await folderWith({ ...files, 'users.dat': '' }))).rejects.toThrow(
      'ratings.dat, line 1: rating is "3.5", expected 1 to 5 in whole stars',
    );
  });
});

describe('ml-100k', () => {
  const item = (id: number, title: string, flags: string) =>
    `${id}|${title}|01-Jan-1995||http://example.com/?a,b|${flags.split('').join('|')}\n`;
  const items = Buffer.from(
    item(2, 'Été (1995)', '0000010000000000000') + item(1, 'unknown', '1000000000000000000'),
    'latin1',
  );
  const ratings = '196\t2\t3\t881250949\n186\t1\t4\t891717742\n';

  test('is read, genres by their documented names', async () => {
    const data = await loadDataset(await folderWith({ 'u.data': ratings, 'u.item': items }));
    expect(data.catalogue.genres).toHaveLength(19);
    expect(data.catalogue.titles).toEqual(['unknown', 'Été (1995)']);
    expect(genresOf(data, 0)).toEqual(['unknown']);
    expect(genresOf(data, 1)).toEqual(['Comedy']);
    expect(rowsOf(data)).toEqual([
      [186, 1, 4, 891717742],
      [196, 2, 3, 881250949],
    ]);
  });

  test('takes the genres of u.genre where it is there', async () => {
    const folder = await folderWith({
      'u.data': '5\t1\t3\t881250949\n',
      'u.item': item(1, 'Two genres (1995)', '01'),
      'u.genre': 'Zebra|0\nAnts|1\n\n',
    });
    const data = await loadDataset(folder);
    expect(data.catalogue.genres).toEqual(['Ants', 'Zebra']);
    expect(genresOf(data, 0)).toEqual(['Ants']);
  });

  test('refuses a flag that is none', async () => {
    const folder = await folderWith({ 'u.data': ratings, 'u.item': item(1, 'Odd', '0200000000000000000') });
    await expect(loadDataset(folder)).rejects.toThrow('u.item, line 1: Action is "2", expected 0 or 1');
  });
});

test('the same data gives the same digest, however stored', async () => {
  const csv = await loadDataset(
    await folderWith({
      'ratings.csv': 'movieId,rating,userId,timestamp\r\n2,5,1,20\r\n1,3,1,10\r\n',
      'movies.csv': 'genres,title,movieId\nDrama,B (1996),2\nComedy|Drama,A (1995),1\n',
    }),
  );
  const dat = await loadDataset(
    await folderWith({
      'ratings.dat': '1::1::3::10\n1::2::5::20\n',
      'movies.dat': '1::A (1995)::Drama|Comedy\n2::B (1996)::Drama\n',
    }),
  );
  const changed = await loadDataset(
    await folderWith({
      'ratings.dat': '1::1::3::10\n1::2::5::21\n',
      'movies.dat': '1::A (1995)::Drama|Comedy\n2::B (1996)::Drama\n',
    }),
  );
  expect(dat.digest).toBe(csv.digest);
  expect(changed.digest).not.toBe(csv.digest);
  expect(csv.digest).toMatch(/^[0-9a-f]{64}$/);
});
