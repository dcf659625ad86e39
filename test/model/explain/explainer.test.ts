import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Explanation } from '../../../model/explain/explanation.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import type { Question } from '../../../model/predict/rows.ts';
import type { MovieDescription } from '../../../model/predict/subjects.ts';
import { type ModelName, modelKinds, modelNames } from '../../../model/release/names.ts';
import { FactorPosterior } from '../../../model/users/posterior.ts';
import { Random } from '../../../training/random.ts';
import { expectClose } from '../../support/close.ts';
import { twoGenres } from '../../support/constants.ts';
import {
  explainedUsers,
  movieFactors,
  openExplained,
  prior,
  type WeightOf,
} from '../../support/explained.ts';

const none = () => 0;
const described: MovieDescription = { title: 'Saga 7 (1998)', genres: ['Drama'], averageRating: 4 };

/** The sum of all that a person would read. */
function sumOf({ tastes, ...parts }: Explanation): number {
  const values = [...Object.values(parts), ...tastes.map(({ stars }) => stars)] as (number | undefined)[];
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function randomWeights(seed: number, size: number): WeightOf {
  const random = new Random(seed);
  const numbers = Array.from({ length: 1000 }, () => size * (2 * random.uniform() - 1));
  return (layer, i) => numbers[(layer === 'hidden' ? 0 : layer === 'deep' ? 700 : 800) + i];
}

/** All that a model can be asked of. */
function questionsOf(model: ModelName): Question[] {
  const { withUser, withMovie } = modelKinds[model];
  const users = withUser ? explainedUsers : [undefined];
  const asked = [0, 1, 2, 3, ...(withMovie ? [] : [described, { genres: [] }])];
  return users.flatMap((user) => asked.map((movie) => ({ user, movie })));
}

describe.each(modelNames)('%s', (model) => {
  test('the parts add up to the prediction, whatever the networks', async () => {
    const seedAndSize = fc.tuple(fc.integer(), fc.constantFrom(0.1, 0.5, 2));
    let furthest = 0;
    await fc.assert(
      fc.asyncProperty(seedAndSize, async ([seed, size]) => {
        const { predictor, explainer } = await openExplained(model, randomWeights(seed, size));
        for (const question of questionsOf(model)) {
          const { rating } = predictor.predict(question.user, question.movie);
          const error = Math.abs(sumOf(explainer.explain(question)) - rating);
          furthest = Math.max(furthest, error);
          expect(error).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 30 },
    );
    expect(furthest).toBeGreaterThan(0);
  });

  test('predictions are the same after an explanation', async () => {
    const { predictor, explainer } = await openExplained(model, randomWeights(1, 0.3));
    const questions = questionsOf(model);
    const before = predictor.predictAll(questions);
    for (const [i, question] of questions.entries()) {
      explainer.explain(question);
      expect(predictor.predict(question.user, question.movie)).toEqual(before[i]);
    }
    expect(predictor.predictAll(questions)).toEqual(before);
  });
});

/** Networks that make nothing of their inputs but one, on the linear path. */
const only =
  (input: number, weight: number): WeightOf =>
  (layer, i) =>
    layer === 'wide' && i === input ? weight : 0;

describe('of linear networks each part is what its inputs bring', () => {
  const layout = new InputLayout(twoGenres, true);
  const [, second] = explainedUsers;
  /** Of the second user: (30 / 105), and (40 - 60 · bias) / 70 of comedies. */
  const bias = 30 / 105;
  const comedyTaste = (40 - 60 * bias) / 70;
  const comedy = { user: second, movie: 0 };
  const rest = {
    start: 3.5,
    user: 0,
    movie: 0,
    factors: 0,
    franchise: 0,
    content: 0,
    network: 0,
    clipping: 0,
  };
  const noTastes = [
    { genre: 0, stars: 0 },
    { genre: undefined, stars: 0 },
  ];

  async function explain(weights: WeightOf, question: Question): Promise<Explanation> {
    const { explainer } = await openExplained('known', weights);
    return explainer.explain(question);
  }
  const close = (value: number) => expect.closeTo(value, 5);
  function expectParts({ tastes, ...parts }: Explanation, expected: Partial<Explanation>): void {
    const { tastes: expectedTastes = noTastes, ...others } = expected;
    const closely = Object.entries({ ...rest, ...others }).map(([name, value]) => [name, close(value!)]);
    expect(parts).toEqual(Object.fromEntries(closely));
    expect(tastes).toEqual(expectedTastes.map(({ genre, stars }) => ({ genre, stars: close(stars) })));
  }

  test('none of them', async () => {
    expectParts(await explain(none, comedy), {});
  });

  test('the baseline is the user’s habit and the movie’s standing, beside a typical movie', async () => {
    const standing = [6, 120, 16].map((sum, i) => (sum + 5 * 3.5) / ([2, 30, 4][i] + 5) - 3.5);
    const typical = (2 * standing[0] + 30 * standing[1] + 4 * standing[2]) / 36;
    expectParts(await explain(only(layout.baselineAt, 0.5), comedy), {
      user: 0.5 * bias,
      movie: 0.5 * (standing[0] - typical),
      network: 0.5 * typical,
    });
  });

  test('tastes, also where the movie is of another genre', async () => {
    expectParts(await explain(only(layout.tasteAt(0), 1), comedy), {
      tastes: [
        { genre: 0, stars: comedyTaste },
        { genre: undefined, stars: 0 },
      ],
    });
    expectParts(await explain(only(layout.tasteAt(0), 1), { user: second, movie: 1 }), {
      tastes: [
        { genre: 1, stars: 0 },
        { genre: undefined, stars: comedyTaste },
      ],
    });
  });

  test('the mean taste of the movie’s genres is shared by them', async () => {
    const dramaTaste = (-10 - 50 * bias) / 60;
    const meanTaste = layout.groups.indexOf('tastes');
    expectParts(await explain(only(meanTaste, 1), { user: second, movie: 2 }), {
      tastes: [
        { genre: 0, stars: comedyTaste / 2 },
        { genre: 1, stars: dramaTaste / 2 },
        { genre: undefined, stars: 0 },
      ],
    });
  });

  test('the product of the factors is habit, standing and match', async () => {
    const typical = [0, 1].map(
      (i) => (2 * movieFactors[i] + 30 * movieFactors[2 + i] + 4 * movieFactors[4 + i]) / 36,
    );
    const product = (a: ArrayLike<number>, b: ArrayLike<number>) => a[0] * b[0] + a[1] * b[1];
    const user = [1, 0.75];
    const habit = user.map((factor, i) => factor - prior.mean[i]);
    const standing = typical.map((factor, i) => movieFactors[i] - factor);
    expectParts(await explain(only(layout.width, 1), comedy), {
      user: product(habit, typical),
      movie: product(prior.mean, standing),
      factors: product(habit, standing),
      network: product(prior.mean, typical),
    });
  });

  test('what is beyond five stars is clipped', async () => {
    const [weight, input] = [40, layout.groups.indexOf('user')];
    expectParts(await explain(only(input, weight), comedy), {
      user: weight * bias,
      clipping: 5 - 3.5 - weight * bias,
    });
  });
});

describe('influences of ratings', () => {
  const posterior = new FactorPosterior(prior, movieFactors);
  const product = (factors: ArrayLike<number>, movie: number) =>
    factors[0] * movieFactors[2 * movie] + factors[1] * movieFactors[2 * movie + 1];

  test('add up to what they make of the prior', async () => {
    const { explainer } = await openExplained('known', none);
    const rating = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(fc.array(rating), fc.integer({ min: 0, max: 3 }), (ratings, movie) => {
        const movies = ratings.map(([one]) => one);
        const stars = ratings.map(([, halves]) => halves / 2);
        const influences = explainer.influences!.of(movie, { movies, stars });
        expect(influences).toHaveLength(ratings.length);
        const targets = stars.map((one) => one - 3.5);
        const moved = product(posterior.mean(movies, targets), movie) - product(prior.mean, movie);
        expect(influences.reduce((sum, one) => sum + one, 0)).toBeCloseTo(moved, 5);
      }),
    );
  });

  test('of a rating: its own surprise, as far as it reaches the movie', async () => {
    const { explainer } = await openExplained('known', none);
    const base = explainer.influences!.of(1, { movies: [0, 2], stars: [4, 2] });
    const other = explainer.influences!.of(1, { movies: [0, 2], stars: [5, 2] });
    const means = [4, 5].map((stars) => posterior.mean([0, 2], [stars - 3.5, -1.5]));
    expectClose([other[0] - base[0]], [product(means[1], 1) - product(means[0], 1)], 1e-6);
    expect(other[1]).toBeCloseTo(base[1], 9);
  });

  test.each(['cold-movie', 'cold-user'] as const)('%s has none', async (model) => {
    const { explainer } = await openExplained(model, none);
    expect(explainer.influences).toBeUndefined();
  });
});
