import { readTitles } from '../../model/data/catalogue.ts';
import type { Dataset } from '../../model/data/dataset.ts';
import { allocateRatings } from '../../model/data/ratings.ts';
import { type Configuration, configurationOf } from '../../training/models/configuration.ts';
import type { Reporter } from '../../training/models/reporter.ts';
import { digestOf } from '../../training/reading/data/digest.ts';
import { loadDataset } from '../../training/reading/data/load.ts';

/** 60 users, 120 movies, 3,000 generated ratings. */
export const smallData = (): Promise<Dataset> =>
  loadDataset('synthetic:users=60,movies=120,ratings=3000,seed=1');

/** Networks and chains that take a moment: two a model, so that there is something to average. */
export function smallConfiguration(): Configuration {
  const { networks, ...rest } = configurationOf('quick');
  const small = { members: 2, hidden: [8], epochs: 1, batch: 256 };
  return {
    ...rest,
    factors: { ...rest.factors, factors: 3, folds: 2, sweeps: 6, burnIn: 2, every: 2, rank: 4 },
    networks: {
      known: { ...networks.known, ...small },
      'cold-movie': { ...networks['cold-movie'], ...small, embedding: 2 },
      'cold-user': { ...networks['cold-user'], ...small },
    },
  };
}

/** The data with other stars where `isOther`: as far from 2.75 on the other side, so that none stays what it was. */
export function withOtherStars(data: Dataset, isOther: (row: number) => boolean): Dataset {
  const stars = data.ratings.stars.map((value, row) => (isOther(row) ? 5.5 - value : value));
  const ratings = { ...data.ratings, stars };
  return { ...data, ratings, digest: digestOf(data, ratings) };
}

/** A data set of these ratings in this order: `[user, movie, stars, time]`, by index; ids are 10 times the index. */
export function dataOf(
  rows: readonly (readonly [number, number, number, number?])[],
  users: number,
  movies: number,
): Dataset {
  const ratings = allocateRatings(rows.length);
  rows.forEach(([user, movie, stars, time = 0], row) => {
    ratings.user[row] = user;
    ratings.movie[row] = movie;
    ratings.stars[row] = stars;
    ratings.time[row] = time;
  });
  const tens = (count: number) => Int32Array.from({ length: count }, (_, i) => i * 10);
  const titles = Array.from(tens(movies), (id) => `Movie ${id}`);
  const catalogue = {
    genres: ['Drama'],
    ids: tens(movies),
    ...readTitles(titles),
    genreFlags: new Uint8Array(movies),
  };
  const data = {
    name: 'by hand',
    source: 'by hand',
    synthetic: false,
    users: tens(users),
    catalogue,
    ratings,
  };
  const digest = digestOf(data, ratings);
  return { ...data, counts: { badRows: 0, duplicateRatings: 0 }, digest, baseDigest: digest };
}

/** Tells nobody. */
export const silent: Reporter = {
  report: () => {},
  stage: (_name, work) => work(),
  say: () => {},
  stop: () => {},
};
