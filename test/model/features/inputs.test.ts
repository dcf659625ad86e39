import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { titleTraits, traitsOfTitle } from '../../../model/data/title.ts';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import type { MovieSubject, UserSubject } from '../../../model/features/subject.ts';
import { expectClose } from '../../support/close.ts';
import { twoGenres } from '../../support/constants.ts';

const constants: FeatureConstants = {
  ...twoGenres,
  years: [1950, 2000],
  damping: { movie: 5, user: 4, taste: 10 },
};
const movieNames = [
  'baseline',
  'deviation',
  'averageRating',
  'averageKnown',
  'ratingCount',
  'countKnown',
  'genreScore',
  'year',
  'yearKnown',
  'siblingDeviation',
  'siblingCount',
  'siblingsKnown',
  'comedy',
  'drama',
  'comedyByAge',
  'dramaByAge',
  'age',
  'ageSquared',
  ...titleTraits,
];
const userNames = [
  'bias',
  'userRatingCount',
  'tasteMatch',
  'siblingTaste',
  'siblingsRated',
  'ownSiblings',
  'comedyTaste',
  'dramaTaste',
  'comedyMatch',
  'dramaMatch',
];

/** Five ratings of 4 stars on average; a comedy and a drama, half way between first and last year. */
const movie: MovieSubject = {
  year: 1975,
  genreFlags: [1, 1],
  traits: traitsOfTitle('Silent Harbour II (1975)'),
  siblingCount: 15,
  siblingResidualSum: 5,
  ratingSum: 20,
  ratingCount: 5,
  residualSum: 2,
  scatter: 3,
  countKnown: true,
};
const unrated = { ...movie, ratingSum: 0, ratingCount: 0, residualSum: 0, countKnown: false };
/** Bias 3 / (6 + 4); the comedies' residuals exceed it by 4 - 2 · 0.3 in all. */
const user: UserSubject = {
  ratingCount: 6,
  residualSum: 3,
  scatter: 4,
  halves: 1,
  siblingCount: 1,
  siblingResidualSum: 1.5,
  tasteCount: [2, 0],
  tasteSum: [4, 0],
};
const bias = 0.3;
const comedyTaste = 3.4 / 12;

/** The inputs by name. */
function inputsOf(subject: MovieSubject, person?: UserSubject): Record<string, number> {
  const names = [...movieNames, ...(person ? userNames : [])];
  const layout = new InputLayout(constants, person !== undefined);
  expect(layout.width).toBe(names.length);
  const out = new Float32Array(layout.width).fill(Number.NaN);
  layout.write(out, 0, constants, subject, person);
  return Object.fromEntries(names.map((name, i) => [name, out[i]]));
}

function expectInputs(actual: Record<string, number>, expected: Record<string, number>): void {
  const names = Object.keys(expected);
  expectClose(
    names.map((name) => actual[name]),
    Object.values(expected),
    1e-6,
    names.join(),
  );
}

test('the movie, every input by hand', () => {
  const inputs = inputsOf(movie);
  expect(Object.keys(inputs)).toEqual(movieNames);
  expectInputs(inputs, {
    baseline: (20 + 5 * 3.5) / 10 - 3.5,
    deviation: 2 / 10,
    averageRating: 3.5 / 4.5,
    averageKnown: 1,
    ratingCount: Math.log(6) / 8,
    countKnown: 1,
    genreScore: (3 + 4) / 10,
    year: 0.5,
    yearKnown: 1,
    comedy: 1,
    drama: 1,
    comedyByAge: -0.75,
    dramaByAge: -0.75,
    age: -0.75,
    ageSquared: 0.5625,
    titled: 1,
    sequel: 1,
    subtitle: 0,
  });
});

test('the user, every input by hand', () => {
  expectInputs(inputsOf(movie, user), {
    baseline: 0.25 + bias,
    bias,
    userRatingCount: Math.log(7) / 8,
    tasteMatch: comedyTaste / 2,
    comedyTaste,
    dramaTaste: 0,
    comedyMatch: comedyTaste,
    dramaMatch: 0,
  });
});

describe('taste', () => {
  test('counts where the movie is of the genre', () => {
    const drama = inputsOf({ ...movie, genreFlags: [0, 1] }, user);
    expectInputs(drama, { tasteMatch: 0, comedyTaste, comedyMatch: 0, dramaMatch: 0, genreScore: 0.4 });
    const comedy = inputsOf({ ...movie, genreFlags: [1, 0] }, user);
    expectInputs(comedy, { tasteMatch: comedyTaste, comedyMatch: comedyTaste, genreScore: 0.3 });
  });

  test('is nothing for a movie without genres', () => {
    const inputs = inputsOf({ ...movie, genreFlags: [0, 0] }, user);
    expectInputs(inputs, { tasteMatch: 0, comedyTaste, comedyMatch: 0, dramaMatch: 0, genreScore: 0 });
  });

  test('of a user without ratings is nothing', () => {
    const nobody = {
      ratingCount: 0,
      residualSum: 0,
      scatter: 0,
      halves: 0,
      siblingCount: 0,
      siblingResidualSum: 0,
      tasteCount: [0, 0],
      tasteSum: [0, 0],
    };
    expectInputs(inputsOf(movie, nobody), { baseline: 0.25, bias: 0, userRatingCount: 0, comedyTaste: 0 });
  });
});

describe('absence', () => {
  test('of ratings: the prior, flagged', () => {
    expectInputs(inputsOf(unrated), {
      baseline: 0,
      deviation: 0,
      averageRating: 0,
      averageKnown: 0,
      ratingCount: 0,
      countKnown: 0,
      genreScore: 0.7,
    });
  });

  test('of the number of ratings: the average stays', () => {
    expectInputs(inputsOf({ ...movie, countKnown: false }), {
      averageRating: 3.5 / 4.5,
      averageKnown: 1,
      ratingCount: 0,
      countKnown: 0,
    });
  });

  test('of the title: no trait, not even that there is one', () => {
    const untitled = inputsOf({ ...movie, traits: traitsOfTitle('') });
    for (const trait of titleTraits) expect(untitled[trait]).toBe(0);
  });

  test('of the year: flagged, and unlike the first year', () => {
    expectInputs(inputsOf({ ...movie, year: 0 }), { year: 0, yearKnown: 0, age: 0, comedyByAge: 0 });
    expectInputs(inputsOf({ ...movie, year: 1950 }), { year: 0, yearKnown: 1 });
  });
});

test.each([
  [1870, 0],
  [1950, 0],
  [2000, 1],
  [2100, 1],
])('the year %i is scaled to %d', (year, scaled) => {
  expect(inputsOf({ ...movie, year }).year).toBe(scaled);
});

test('average rating, genre score and year stay within 0..1', () => {
  const anyMovie = fc.record({
    year: fc.oneof(fc.constant(0), fc.integer({ min: 1870, max: 2100 })),
    genreFlags: fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)),
    count: fc.integer({ min: 1, max: 1000 }),
    average: fc.double({ min: 0.5, max: 5, noNaN: true }),
    genreAverages: fc.tuple(...[0, 1].map(() => fc.double({ min: 0.5, max: 5, noNaN: true }))),
  });
  fc.assert(
    fc.property(anyMovie, ({ count, average, genreAverages, ...rest }) => {
      const out = new Float32Array(movieNames.length);
      const subject = { ...movie, ...rest, ratingCount: count, ratingSum: count * average };
      new InputLayout(constants, false).write(out, 0, { ...constants, genreAverages }, subject);
      for (const name of ['averageRating', 'genreScore', 'year']) {
        const value = out[movieNames.indexOf(name)];
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-6);
      }
    }),
  );
});

test('a row is written where it belongs and nowhere else', () => {
  const layout = new InputLayout(constants, true);
  const out = new Float32Array(layout.width + 4).fill(9);
  layout.write(out, 2, constants, movie, user);
  expect([...out.subarray(0, 2), ...out.subarray(2 + layout.width)]).toEqual([9, 9, 9, 9]);
  const alone = new Float32Array(layout.width);
  layout.write(alone, 0, constants, movie, user);
  expect([...out.subarray(2, 2 + layout.width)]).toEqual([...alone]);
  expect(alone[layout.baselineAt]).toBeCloseTo(0.25 + bias, 6);
});

test('every input tells of something', () => {
  const layout = new InputLayout(constants, true);
  const { groups, width, baselineAt } = layout;
  expect(groups).toHaveLength(width);
  const of = (name: string) => groups[[...movieNames, ...userNames].indexOf(name)];
  expect(['baseline', 'deviation', 'ratingCount', 'countKnown'].map(of)).toEqual(Array(4).fill('movie'));
  expect(['genreScore', 'year', 'comedy', 'age', ...titleTraits].map(of)).toEqual(
    Array(4 + titleTraits.length).fill('content'),
  );
  expect(['siblingDeviation', 'siblingTaste', 'ownSiblings'].map(of)).toEqual(Array(3).fill('franchise'));
  expect(['bias', 'userRatingCount'].map(of)).toEqual(['user', 'user']);
  expect(['tasteMatch', 'comedyTaste', 'dramaMatch'].map(of)).toEqual(Array(3).fill('tastes'));
  expect(groups[baselineAt]).toBe('movie');
  expect([0, 1].map((genre) => layout.tasteAt(genre))).toEqual(
    ['comedyTaste', 'dramaTaste'].map((name) => [...movieNames, ...userNames].indexOf(name)),
  );
  expect(new InputLayout(constants, false).groups).toEqual(groups.slice(0, movieNames.length));
});
