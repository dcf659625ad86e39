import { expect, test } from '@jest/globals';
import { readTitles } from '../../../model/data/catalogue.ts';
import { findFranchise } from '../../../model/features/franchises.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { servedSubjects } from '../../support/served.ts';
import { ratingsOf } from '../../support/small-data.ts';

const titles = ['Toy Story (1995)', 'Toy Story 2 (1999)', 'Heat (1995)', 'Toy Story 3 (2010)'];
const catalogue = {
  genres: [],
  ids: Int32Array.of(1, 2, 3, 4),
  genreFlags: new Uint8Array(0),
  ...readTitles(titles),
};
/** The third part of Toy Story is rated by nobody; the mean of all ratings is 3. */
const ratings = ratingsOf([
  [0, 0, 5],
  [0, 1, 4],
  [0, 2, 1],
  [1, 0, 3],
  [1, 2, 2],
]);
// Without damping every residual is from a plain mean: of user 0 10/3, of user 1 2.5; of the movies 4, 4, 1.5.
const statistics = computeStatistics(ratings, catalogue, 3, { movie: 0, user: 0, taste: 1 });

test('sums over a franchise are those over its movies', () => {
  const { ofMovie, ratingCount, residualSum, hashes } = statistics.franchises;
  expect(hashes).toHaveLength(2);
  expect(ofMovie[0]).toBe(ofMovie[1]);
  expect(ofMovie[0]).toBe(ofMovie[3]);
  expect(ofMovie[2]).not.toBe(ofMovie[0]);
  expect(ratingCount[ofMovie[0]]).toBe(3);
  expect(residualSum[ofMovie[0]]).toBeCloseTo(5 - 10 / 3 + (4 - 10 / 3) + (3 - 2.5), 12);
  expect(ratingCount[ofMovie[2]]).toBe(2);
});

test('of a user only the franchises with sequels are kept', () => {
  const { ofMovie, byUser } = statistics.franchises;
  const toyStory = findFranchise(byUser, 0, ofMovie[0]);
  expect(byUser.ratingCount[toyStory]).toBe(2);
  expect(byUser.residualSum[toyStory]).toBeCloseTo(5 - 4 + (4 - 4), 12);
  expect(findFranchise(byUser, 0, ofMovie[2])).toBe(-1);
  expect(findFranchise(byUser, 2, ofMovie[0])).toBe(-1);
});

test('a movie is seen beside the others of its franchise, not itself', () => {
  const first = servedSubjects(statistics, catalogue, 1, 0);
  expect(first.movie.siblingCount).toBe(1);
  expect(first.movie.siblingResidualSum).toBeCloseTo(4 - 10 / 3, 5);
  const third = servedSubjects(statistics, catalogue, 1, 3);
  expect(third.movie.siblingCount).toBe(3);
  expect(third.user).toMatchObject({ siblingCount: 1, siblingResidualSum: -1 });
  const alone = servedSubjects(statistics, catalogue, 1, 2);
  expect(alone.movie).toMatchObject({ siblingCount: 0, siblingResidualSum: 0 });
  expect(alone.user).toMatchObject({ siblingCount: 0, siblingResidualSum: 0 });
});

test('a rated movie whose title has no name stands alone', () => {
  const unnamed = { ...catalogue, ...readTitles(['(1995)', ...titles.slice(1)]) };
  const alone = computeStatistics(ratings, unnamed, 3, { movie: 0, user: 0, taste: 1 });
  const { movie, user } = servedSubjects(alone, unnamed, 0, 0);
  expect(movie).toMatchObject({ ratingCount: 2, siblingCount: 0, siblingResidualSum: 0 });
  expect(user).toMatchObject({ siblingCount: 0, siblingResidualSum: 0 });
});
