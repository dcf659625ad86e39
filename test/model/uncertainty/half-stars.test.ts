import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { starValues } from '../../../model/data/stars.ts';
import { halfStarOddsRatio, weigh, writeMasses } from '../../../model/uncertainty/half-stars.ts';
import { expectClose } from '../../support/close.ts';

const stars = fc.double({ min: 0.5, max: 5, noNaN: true });
const deviation = fc.double({ min: 0.25, max: 2.25, noNaN: true });
const equal = { weights: new Array<number>(10).fill(1), damping: 1 };

function massesOf(prediction: number, spread: number): Float64Array {
  const masses = new Float64Array(10);
  writeMasses(masses, prediction, spread);
  return masses;
}

describe('masses', () => {
  test('by hand: quarter stars to either side are half a deviation', () => {
    // Φ(.5) - Φ(-.5), Φ(1.5) - Φ(.5), Φ(2.5) - Φ(1.5), and 1 - Φ(3.5) beyond 4.75 stars.
    const masses = massesOf(3, 0.5);
    expect(masses[5]).toBeCloseTo(0.382924922548026, 7);
    expectClose([masses[4], masses[6]], [0.2417303374571288, 0.2417303374571288], 1e-7);
    expect(masses[7]).toBeCloseTo(0.0605975359430011, 7);
    expect(masses[9]).toBeCloseTo(0.000232629079035525, 9);
  });

  test('the ends take what is beyond them', () => {
    expect(massesOf(5, 0.5)[9]).toBeCloseTo(0.691462461274013, 7);
    expect(massesOf(0.5, 0.5)[0]).toBeCloseTo(0.691462461274013, 7);
  });

  test('are positive and sum to 1', () => {
    fc.assert(
      fc.property(stars, deviation, (prediction, spread) => {
        const masses = massesOf(prediction, spread);
        for (const mass of masses) expect(mass).toBeGreaterThan(0);
        expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('probabilities', () => {
  test('by hand: weights, and the odds of half stars', () => {
    const masses = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0, 0, 0, 0, 0, 0);
    weigh(masses, 2, { weights: [1, 2, 3, 0.5, 1, 1, 1, 1, 1, 1], damping: 1 });
    // 0.1 · 2, 0.2 · 2, 0.3 · 3 · 2, 0.4 · 0.5 sum to 2.6.
    expectClose(masses, [0.2 / 2.6, 0.4 / 2.6, 1.8 / 2.6, 0.2 / 2.6, 0, 0, 0, 0, 0, 0], 1e-12);
  });

  test('sum to 1 and move up with the prediction', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), {
      minLength: 10,
      maxLength: 10,
    });
    const halfStarOdds = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(stars, deviation, weights, halfStarOdds, (prediction, spread, own, odds) => {
        const [lower, higher] = [prediction, prediction + 0.2].map((centre) => {
          const probabilities = massesOf(centre, spread);
          weigh(probabilities, odds, { weights: own, damping: 1 });
          expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          return probabilities.reduce((sum, one, i) => sum + one * starValues[i], 0);
        });
        expect(higher).toBeGreaterThan(lower);
      }),
    );
  });

  test('equal weights change nothing', () => {
    const probabilities = massesOf(3.7, 0.8);
    weigh(probabilities, 1, equal);
    expectClose(probabilities, massesOf(3.7, 0.8), 1e-12);
  });
});

describe("a user's odds ratio of half stars", () => {
  const context = { globalMean: 3.5, variance: 1, halfShare: 0.25 };
  const of = (halves: number, ratingCount: number, share = 0.25) =>
    halfStarOddsRatio(
      { context: { ...context, halfShare: share }, user: { scatter: 0, halves, ratingCount } },
      2,
    );

  test('by hand: the odds, damped by two ratings, over those of all', () => {
    expect(of(0, 0)).toBe(1);
    // (4 + 0.5) / (4 + 1.5), over 1 / 3.
    expect(of(4, 8)).toBeCloseTo((3 * 4.5) / 5.5, 12);
    expect(of(0, 10)).toBeCloseTo((3 * 0.5) / 11.5, 12);
  });

  test('is none of an unknown user, or where all ratings are of one kind', () => {
    expect(halfStarOddsRatio({ context }, 2)).toBe(1);
    expect([of(0, 10, 0), of(10, 10, 1)]).toEqual([1, 1]);
  });
});
