import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partsOf } from '../../../web/words/parts.ts';

const stars = fc.double({ min: -1, max: 1, noNaN: true });
const explanation = fc.record(
  {
    start: fc.double({ min: 2, max: 4, noNaN: true }),
    network: stars,
    clipping: stars,
    user: stars,
    movie: stars,
    factors: stars,
    tastes: fc.array(fc.record({ genre: fc.constantFrom('Drama', 'War'), stars }), { maxLength: 4 }),
    otherTastes: stars,
    franchise: stars,
    content: stars,
  },
  { requiredKeys: ['start', 'network', 'clipping'] },
);

test('the parts add up to the whole, each from where the one before ends', () => {
  fc.assert(
    fc.property(explanation, (given) => {
      const { tastes = [], ...others } = given;
      const whole = [...Object.values(others), ...tastes.map((one) => one.stars)].reduce((a, b) => a + b);
      const parts = partsOf(given, 'Your');
      parts.forEach(({ from }, i) => {
        expect(from).toBe(i === 0 ? 0 : parts[i - 1].to);
      });
      // What is too little to tell may be missing.
      expect(Math.abs(parts.at(-1)!.to - whole)).toBeLessThan(0.006);
    }),
  );
});

test('small parts are told as one, and an invented movie has no standing', () => {
  const given = { start: 3.5, network: 0.01, movie: -0.25, content: 0.01, franchise: 0.015, clipping: 0 };
  expect(partsOf(given, 'Their', true)).toMatchObject([
    { name: 'The mean of all ratings', stars: 3.51 },
    { name: 'Nobody has rated it yet', stars: -0.25 },
    { name: 'Everything else', stars: 0.025 },
  ]);
});
