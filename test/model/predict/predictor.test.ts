import { describe, expect, test } from '@jest/globals';
import { contentWidth } from '../../../model/features/content.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { userFactorsInput } from '../../../model/network/user-vectors.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import { encodeCatalogue, encodeFranchises, encodeMovies } from '../../../model/predict/tables.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import { objectsInMemory } from '../../../model/release/objects.ts';
import { cataloguePath, modelPaths } from '../../../model/release/paths.ts';
import type { UncertaintyConstants } from '../../../model/uncertainty/constants.ts';
import { encodeBlock, UserBlock } from '../../../model/users/block.ts';
import { encodeUsers } from '../../../model/users/objects.ts';
import { expectClose } from '../../support/close.ts';
import { twoGenres } from '../../support/constants.ts';
import { inputLayer, layer, layersModel } from '../../support/layers-json.ts';
import { catalogueOf } from '../../support/small-data.ts';
import { plainUncertainty } from '../../support/uncertainty.ts';
import { tableOf } from '../../support/user-tables.ts';

const constants = twoGenres;
/** Movie 30 is not rated. */
const catalogue = catalogueOf(constants.genres, [
  [1990, [1, 0]],
  [1995, [0, 1]],
  [2000, [1, 1]],
]);
const movies = {
  ratingSum: Float32Array.of(6, 9, 0),
  ratingCount: Int32Array.of(2, 3, 0),
  residualSum: Float32Array.of(-0.7, 1.6, 0),
  scatter: Float32Array.of(0.5, 2, 0),
};
/** User 6 has no rating. */
const users = {
  ids: Int32Array.of(4, 5, 6),
  ratingCount: Int32Array.of(5, 10, 0),
  residualSum: Float32Array.of(-1, 3, 0),
  scatter: Float32Array.of(2, 5, 0),
  halves: Int32Array.of(0, 10, 0),
  tasteCount: Int32Array.of(0, 0, 10, 0, 0, 0),
  tasteSum: Float32Array.of(0, 0, 6, 0, 0, 0),
  vectors: Float32Array.of(0.25, 0.5, 0.75),
  franchiseStart: new Int32Array(4),
  franchise: new Int32Array(0),
  franchiseCount: new Int32Array(0),
  franchiseSum: new Float32Array(0),
};
/** The first two movies are of one franchise, which user and movie features here make nothing of. */
const franchises = {
  hashes: Int32Array.from(new Set(catalogue.franchises)).sort(),
  ratingCount: new Float32Array(2),
  residualSum: new Float32Array(2),
};
catalogue.franchises.forEach((hash, movie) => {
  const at = franchises.hashes.indexOf(hash);
  franchises.ratingCount[at] += movies.ratingCount[movie];
  franchises.residualSum[at] += movies.residualSum[movie];
});
/** Places in the input vector: `InputLayout`. */
const at = {
  deviation: 1,
  averageRating: 2,
  averageKnown: 3,
  countKnown: 5,
  year: 7,
  yearKnown: 8,
  drama: 13,
};
const userBiasAt = 12 + contentWidth(constants.genres.length);

/** A release whose networks answer `bias`, plus weighted inputs, plus one number for user and movie each. */
function objectsOf(model: ModelName, bias: number, weightOf: Readonly<Record<number, number>>) {
  const { withUser, withMovie, movieStatistics } = modelKinds[model];
  const { width } = new InputLayout(constants, withUser);
  const numbers = [...(withUser ? [userFactorsInput] : []), ...(withMovie ? ['movie_number'] : [])];
  const kernel = Array.from({ length: width }, (_, i) => weightOf[i] ?? 0);
  const { json, weights } = layersModel(
    [
      inputLayer('features', width),
      layer('Dense', 'dense', { activation: 'linear' }, 'features'),
      ...(withUser ? [inputLayer(userFactorsInput, 1)] : []),
      ...(withMovie ? [inputLayer('movie', 1), layer('Embedding', 'movie_number', {}, 'movie')] : []),
      layer('Add', 'rating', {}, 'dense', ...numbers),
    ],
    {
      'dense/kernel': { shape: [width, 1], values: kernel },
      'dense/bias': { shape: [1], values: [bias] },
      ...(withMovie && { 'movie_number/embeddings': { shape: [3, 1], values: [0.01, 0.02, 0.03] } }),
    },
  );
  const paths = modelPaths(model);
  const { blocks, index } = encodeUsers(users);
  return new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [paths.topology, new TextEncoder().encode(JSON.stringify(json))],
    [paths.weights, weights],
    [paths.franchises, encodeFranchises(franchises)],
    ...(movieStatistics ? [[paths.movies, encodeMovies(movies)] as const] : []),
    ...(withUser ? [[paths.users, blocks] as const, [paths.userIndex, index] as const] : []),
  ]);
}

/** The variance of a rating is that of its movie's and its user's ratings, multiplied. */
function uncertaintyOf(model: ModelName): UncertaintyConstants {
  const plain = plainUncertainty(model);
  const weights = plain.deviation.weights.map((_, i) => (i === 3 || i === 5 ? 1 : 0));
  return { ...plain, deviation: { ...plain.deviation, weights } };
}

/** Opens it; an object that the model should have no need of is not there. */
function open(model: ModelName, bias: number, weightOf: Readonly<Record<number, number>> = {}) {
  const objects = objectsInMemory(objectsOf(model, bias, weightOf));
  return Predictor.open(objects, model, constants, uncertaintyOf(model));
}

/** Users 4 and 5, as models that see users take them. */
const [first, second] = [0, 1].map((index) => new UserBlock(encodeBlock(users)).row(index));

describe('ids', () => {
  test.each(modelNames)('%s: movies of the catalogue have a place, others -1', async (model) => {
    const predictor = await open(model, 3);
    expect([10, 20, 30].map((id) => predictor.movieIndex(id))).toEqual([0, 1, 2]);
    expect([0, 9, 15, 31, -10, 2 ** 31].map((id) => predictor.movieIndex(id))).toEqual(Array(6).fill(-1));
    expect(predictor.genres).toEqual(['Comedy', 'Drama']);
  });

  test('users with a training rating are found, others are not', async () => {
    for (const model of ['known', 'cold-movie'] as const) {
      const predictor = await open(model, 3);
      const found = await predictor.findUsers([4, 5, 6, 7, 0]);
      const known = [4, 5, 6, 7, 0].filter((id) => found.rated(id));
      expect(known).toEqual([4, 5]);
      expect(known.map((id) => tableOf(found.rated(id)!.block).ratingCount[found.rated(id)!.index])).toEqual([
        5, 10,
      ]);
      expect(found.get(6)).toBeDefined();
    }
    expect((await (await open('cold-user', 3)).findUsers([4])).get(4)).toBeUndefined();
  });

  test('the number of ratings of a movie, which cold-movie has no part in', async () => {
    const countsOf = async (model: ModelName) => {
      const predictor = await open(model, 3);
      return [0, 1, 2].map((movie) => predictor.movieRatings(movie));
    };
    expect(await countsOf('known')).toEqual([2, 3, 0]);
    expect(await countsOf('cold-user')).toEqual([2, 3, 0]);
    expect(await countsOf('cold-movie')).toEqual([0, 0, 0]);
  });
});

describe('a movie of the catalogue', () => {
  test('known: embeddings by index, features by the tables', async () => {
    const predictor = await open('known', 3, { [userBiasAt]: 1, [at.deviation]: 1 });
    // Biases -1 / 10 and 3 / 15, deviations -0.7 / 7 and 1.6 / 8.
    expect(predictor.predict(first, 0).rating).toBeCloseTo(3 + 0.25 + 0.01 - 0.1 - 0.1, 5);
    expect(predictor.predict(second, 1).rating).toBeCloseTo(3 + 0.5 + 0.02 + 0.2 + 0.2, 5);
    expect(predictor.predict(first, 2).rating).toBeCloseTo(3 + 0.25 + 0.03 - 0.1, 5);
  });

  test('cold-movie: a movie that others rated is seen as nobody has', async () => {
    const predictor = await open('cold-movie', 2, { [at.averageKnown]: 1, [at.year]: 1, [userBiasAt]: 1 });
    expect(predictor.predict(second, 1).rating).toBeCloseTo(2 + 0.5 + 0.5 + 0.2, 5);
  });

  test('cold-user: the user does not matter', async () => {
    const predictor = await open('cold-user', 2, { [at.averageRating]: 1 });
    const expected = 2 + (3 - 0.5) / 4.5;
    expect([undefined, first, second].map((user) => predictor.predict(user, 0).rating)).toEqual(
      Array(3).fill(expect.closeTo(expected)),
    );
    expect(predictor.predict(undefined, 2).rating).toBe(2);
  });
});

describe.each(['cold-movie', 'cold-user'] as const)('%s: a described movie', (model) => {
  const base = 1 + (model === 'cold-movie' ? 0.25 : 0);
  const rate = async (feature: number, movie: Parameters<Predictor['predict']>[1], weight = 1) =>
    (await open(model, 1, { [feature]: weight })).predict(first, movie).rating - base;

  test('genres by name', async () => {
    expect(await rate(at.drama, { genres: ['Drama'] })).toBe(1);
    expect(await rate(at.drama, { genres: ['Comedy'] })).toBe(0);
    expect(await rate(at.drama, { genres: ['Drama', 'Drama'] })).toBe(1);
  });

  test('its year, else that in its title, else none', async () => {
    const genres: string[] = [];
    expect(await rate(at.year, { genres, year: 1995 })).toBe(0.5);
    expect(await rate(at.year, { genres, title: 'Heat (1995)' })).toBe(0.5);
    expect(await rate(at.year, { genres, title: 'Heat (1995)', year: 2000 })).toBe(1);
    expect(await rate(at.yearKnown, { genres, title: 'Heat (1995)' })).toBe(1);
    expect(await rate(at.yearKnown, { genres, title: 'Heat' })).toBe(0);
    expect(await rate(at.yearKnown, { genres })).toBe(0);
  });

  test('its average rating, of an unknown number of ratings', async () => {
    const movie = { genres: [], averageRating: 4.1 };
    expect(await rate(at.averageRating, movie)).toBeCloseTo(3.6 / 4.5, 5);
    expect(await rate(at.averageKnown, movie)).toBe(1);
    expect(await rate(at.countKnown, movie)).toBe(0);
    // Ten ratings, 0.6 above the global mean each, damped by 5.
    expect(await rate(at.deviation, movie)).toBeCloseTo((10 * 0.6) / 15, 5);
  });

  test('without an average rating it is seen as nobody has rated it', async () => {
    for (const feature of [at.averageRating, at.averageKnown, at.countKnown, at.deviation]) {
      expect(await rate(feature, { genres: [] })).toBe(0);
    }
  });

  test('described as the catalogue has it, an unrated movie gets the same rating', async () => {
    const predictor = await open(model, 2, { [at.drama]: 0.5, [at.year]: 0.3, [at.countKnown]: 0.7 });
    const described = predictor.predict(first, { genres: ['Comedy', 'Drama'], year: 2000 }).rating;
    expect(predictor.predict(first, 2).rating).toBe(described);
    expect(described).toBeCloseTo(base + 1.8, 5);
  });
});

test('ratings are clamped to 0.5 and 5', async () => {
  const outputs = [-100, 0.2, 0.5, 4.9, 5, 5.1, 100];
  const ratings = await Promise.all(
    outputs.map(async (bias) => (await open('cold-user', bias)).predict(undefined, 0).rating),
  );
  expect(ratings).toEqual([0.5, 0.5, 0.5, expect.closeTo(4.9), 5, 5, 5]);
});

describe('how sure a prediction is', () => {
  // Damped by 10 ratings of variance 1, and 0.01: movie 10 by 10.5 / 12, user 5 by 15 / 20.
  const ofMovie = 10.5 / 12 + 0.01;
  const ofUser = 15 / 20 + 0.01;
  const forecastOf = async (model: ModelName, movie: Parameters<Predictor['predict']>[1] = 0) =>
    (await open(model, 2.5)).predict(model === 'cold-user' ? undefined : second, movie);

  test('depends on the ratings of movie and user, as far as the model sees them', async () => {
    expect((await forecastOf('known')).deviation).toBeCloseTo(Math.sqrt(ofMovie * ofUser), 6);
    expect((await forecastOf('cold-movie')).deviation).toBeCloseTo(Math.sqrt(ofUser), 6);
    expect((await forecastOf('cold-user')).deviation).toBeCloseTo(Math.sqrt(ofMovie), 6);
    for (const movie of [{ genres: [] }, { genres: [], averageRating: 4 }]) {
      expect((await forecastOf('cold-user', movie)).deviation).toBeCloseTo(Math.sqrt(1.01), 6);
    }
  });

  test('the interval is around the rating, and the probabilities sum to 1', async () => {
    for (const model of modelNames) {
      const { rating, low, high, deviation } = await forecastOf(model);
      expect([low, high]).toEqual([rating - deviation, rating + deviation]);
      const predictor = await open(model, 2.5);
      const probabilities = predictor.probabilities(predictor.predict(first, 0));
      expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      expect(predictor.level).toBe(0.8);
    }
  });

  test("a user's odds of half stars count where the user is known", async () => {
    // All of ten ratings are half ones, of which a quarter is usual.
    const halfStarOdds = (10 + 0.25) / 0.75 / (0.25 / 0.75);
    expect((await forecastOf('known')).halfStarOdds).toBeCloseTo(halfStarOdds, 9);
    expect((await forecastOf('cold-movie')).halfStarOdds).toBeCloseTo(halfStarOdds, 9);
    expect((await forecastOf('cold-user')).halfStarOdds).toBe(1);
  });

  test('weights for other inputs are refused', async () => {
    const objects = objectsInMemory(objectsOf('cold-user', 2, {}));
    const opening = Predictor.open(objects, 'cold-user', constants, plainUncertainty('known'));
    await expect(opening).rejects.toThrow(
      'cold-user has 7 weights for the deviation, but this version needs 5',
    );
  });
});

describe('many at once', () => {
  const weightOf = {
    [at.deviation]: 0.4,
    [at.averageRating]: 1,
    [at.year]: 0.7,
    [at.drama]: 0.2,
    [userBiasAt]: 0.9,
  };

  test.each(modelNames)(
    '%s: a batch is answered as each question by itself, more of them than rows',
    async (model) => {
      const predictor = await open(model, 2, weightOf);
      const described = { genres: ['Drama'], year: 1999, title: 'Saga 3' };
      const questions = Array.from({ length: 150 }, (_, i) => ({
        user: [first, second][i % 2],
        movie: model !== 'known' && i % 5 === 0 ? described : i % 3,
      }));
      const one = await open(model, 2, weightOf);
      expect(predictor.predictAll(questions)).toEqual(
        questions.map(({ user, movie }) => one.predict(user, movie)),
      );
    },
  );

  test.each(modelNames)('%s: the best of a list are those with the highest ratings', async (model) => {
    const predictor = await open(model, 2, weightOf);
    const movies = Int32Array.of(2, 0, 1);
    const ratings = predictor.ratings(first, movies);
    const sorted = [...movies]
      .map((movie, i) => ({ movie, rating: ratings[i] }))
      .sort((a, b) => b.rating - a.rating);
    expect(predictor.best(first, movies, 2)).toEqual(sorted.slice(0, 2));
    expect(predictor.best(first, new Int32Array(0), 2)).toEqual([]);
  });

  test.each(modelNames)('%s: the ratings of a list are those of its predictions', async (model) => {
    const predictor = await open(model, 2, weightOf);
    const movies = Int32Array.from({ length: 100 }, (_, i) => (i * 2) % 3);
    for (const user of [second, first]) {
      const expected = [...movies].map((movie) => predictor.predict(user, movie).rating);
      expectClose(predictor.ratings(user, movies), expected, 1e-6, 'ratings');
      expect(predictor.ratings(user, new Int32Array(0))).toHaveLength(0);
    }
  });
});
