import { expect, test } from '@jest/globals';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { fitComponents } from '../../../../training/models/interest/components.ts';
import { timelinesOf } from '../../../../training/models/interest/timelines.ts';
import { Random } from '../../../../training/random.ts';
import { ratedInTurn } from './ratings.ts';

const users = 12;
const movies = 8;

/** Each user has rated each movie with a probability of a half. */
const random = new Random(7);
const ratings = ratedInTurn(
  ...Array.from({ length: users }, () =>
    Array.from({ length: movies }, (_, movie): [number, number] => [movie, 4]).filter(
      () => random.uniform() < 0.5,
    ),
  ),
);

/** The same by ml-matrix: V diag(s² / (s² + 0.05 s₁²)) Vᵀ of the strongest components. */
function exact(width: number): number[][] {
  const matrix = Matrix.zeros(users, movies);
  for (const [i, user] of ratings.user.entries()) matrix.set(user, ratings.movie[i], 1);
  for (let user = 0; user < users; user++)
    matrix.mulRow(user, Math.max(1, matrix.getRowVector(user).sum()) ** -0.25);
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(matrix);
  const kept = diagonal.map((s, i) => (i < width ? s ** 2 / (s ** 2 + 0.05 * diagonal[0] ** 2) : 0));
  return rightSingularVectors.mmul(Matrix.diag(kept)).mmul(rightSingularVectors.transpose()).to2DArray();
}

function productsOf(width: number): number[][] {
  const components = fitComponents(timelinesOf(ratings, users), movies, width, new Random(1));
  const rows = new Matrix(
    Array.from({ length: movies }, (_, i) => [...components.subarray(i * width, (i + 1) * width)]),
  );
  return rows.mmul(rows.transpose()).to2DArray();
}

test.each([
  [8, 5],
  // Of fewer components than there are the iteration comes as close as makes no difference to a list.
  [3, 1],
])('the products of %i components are those of the singular value decomposition', (width, digits) => {
  const expected = exact(width).map((row) => row.map((value) => expect.closeTo(value, digits)));
  expect(productsOf(width)).toEqual(expected);
});

test('movies that nobody has rated have no components', () => {
  const components = fitComponents(timelinesOf(ratings, users), movies + 1, 4, new Random(1));
  expect(Array.from(components.subarray(movies * 4))).toEqual([0, 0, 0, 0].map(() => expect.closeTo(0, 6)));
});
