import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measureConstants } from '../../../model/features/measure.ts';
import { computeStatistics } from '../../../model/features/statistics.ts';
import { Newcomers } from '../../../model/predict/newcomers.ts';
import { decodeTable, encodeCatalogue, franchiseTable, movieTable } from '../../../model/predict/tables.ts';
import { encodeBlock } from '../../../model/users/block.ts';
import { sliceUsers, userTable } from '../../../model/users/table.ts';
import { expectClose } from '../../support/close.ts';
import { anySmallData, type SmallData } from '../../support/small-data.ts';

const damping = { movie: 5, user: 5, taste: 10 };
const prior = { mean: Float32Array.of(0.5), root: Float32Array.of(1), noise: Float32Array.of(0.5) };

/** Newcomers of a model that was trained on the data, and the table of its users. */
function modelOf({ ratings, catalogue, users }: SmallData) {
  const statistics = computeStatistics(ratings, catalogue, users, damping);
  const source = {
    constants: measureConstants(statistics, catalogue, damping, 20),
    catalogue: decodeTable<typeof catalogue>(encodeCatalogue(catalogue)),
    franchises: franchiseTable(statistics),
    movies: movieTable(statistics),
  };
  const newcomers = new Newcomers(source, prior, new Float32Array(catalogue.ids.length).fill(0.5));
  return { newcomers, source, table: userTable(new Int32Array(users), statistics) };
}

test('sums over the ratings of a user are those of the training', () => {
  fc.assert(
    fc.property(anySmallData, (data) => {
      const { newcomers, table } = modelOf(data);
      const { user, movie, stars } = data.ratings;
      for (let one = 0; one < data.users; one++) {
        const rows = [...user.keys()].filter((row) => user[row] === one);
        const { row } = newcomers.meet(rows.map((at) => ({ movie: movie[at], stars: stars[at] })));
        const expected = encodeBlock({ ...sliceUsers(table, one, one + 1), vectors: row.block.vectors(0) });
        expectClose(row.block.floats, new Float32Array(expected.buffer), 1e-5, 'block');
        expect([...row.block.ints.subarray(0, row.block.at.residualSum)]).toEqual([
          ...new Int32Array(expected.buffer).subarray(0, row.block.at.residualSum),
        ]);
      }
    }),
  );
});

const data: SmallData = fc.sample(
  anySmallData.filter(({ catalogue }) => catalogue.ids.length > 3),
  { numRuns: 1, seed: 7 },
)[0];
const { newcomers, source } = modelOf(data);

// One factor, 0.5 of each movie: the gain is 0.5 / (0.25 + 0.5), the surprise stars less the mean less 0.25.
test('factors are the posterior of the ratings of the catalogue', () => {
  const { row } = newcomers.meet([{ movie: 0, stars: 4.5 }]);
  const surprise = 4.5 - source.constants.globalMean - 0.25;
  expectClose(row.block.vectors(0), [0.5 + (0.5 / 0.75) * surprise], 1e-6);
});

test('a described movie counts for the sums alone', () => {
  const genres = [...source.constants.genres];
  const [without, withIt] = [[], [{ movie: { genres, averageRating: 2 }, stars: 5 }]].map(
    (more) => newcomers.meet([{ movie: 0, stars: 4.5 }, ...more]).row.block,
  );
  expect(withIt.vectors(0)).toEqual(without.vectors(0));
  const sumOf = (block: typeof without, name: 'residualSum' | 'tasteSum') => block.floats[block.at[name]];
  const { globalMean } = source.constants;
  const residual = 5 - (20 * 2 + damping.movie * globalMean) / (20 + damping.movie);
  expect(sumOf(withIt, 'residualSum') - sumOf(without, 'residualSum')).toBeCloseTo(residual, 5);
  expect(sumOf(withIt, 'tasteSum') - sumOf(without, 'tasteSum')).toBeCloseTo(residual, 5);
});

test('a known user’s factors move by what is new, and a rating shown again takes the place of the old one', () => {
  const known = {
    row: newcomers.meet([]).row,
    history: { movies: Int32Array.of(0, 1), stars: Float32Array.of(4, 3), times: Uint32Array.of(20, 10) },
  };
  const move = (shown: { movie: number; stars: number; time?: number }[]) =>
    newcomers.meet(shown, known).row.block.vectors(0)[0] - known.row.block.vectors(0)[0];
  const posterior = (shown: { movie: number; stars: number }[]) =>
    newcomers.meet(shown).row.block.vectors(0)[0];
  const before = [
    { movie: 0, stars: 4 },
    { movie: 1, stars: 3 },
  ];
  expect(move([])).toBe(0);
  expect(move([before[1]])).toBeCloseTo(0, 6);
  const again = { movie: 1, stars: 5 };
  expect(move([again])).toBeCloseTo(posterior([before[0], again]) - posterior(before), 5);
  expect(newcomers.meet([again], known).statistics.userCount[0]).toBe(2);
  // Older than what the release has.
  expect(move([{ ...again, time: 5 }])).toBeCloseTo(0, 6);
});
