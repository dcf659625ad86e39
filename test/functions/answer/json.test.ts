import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerJson } from '../../../functions/answer/json.ts';
import { modelNames } from '../../../model/release/names.ts';

const rounded = (min: number, max: number) =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((steps) => steps / 1e4);
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const prediction = fc.record(
  {
    rating: rounded(0.5, 5),
    interval: fc.record({ low: rounded(0.5, 5), high: rounded(0.5, 5), level: fc.constant(0.8) }),
    probabilities: fc.array(rounded(0, 1), { minLength: 10, maxLength: 10 }),
    model: fc.constantFrom(...modelNames),
    release: fc.constant('20260102T030405678Z-1a2b3c4d'),
    userId: id,
    movieId: id,
    explanation: fc.record({
      start: rounded(0.5, 5),
      clipping: fc.constantFrom(-1.25, 0, -0),
      raisedBy: fc.array(fc.record({ title: fc.string(), stars: rounded(-1, 1) })),
    }),
  },
  { requiredKeys: ['rating', 'interval', 'probabilities', 'model', 'release'] },
);
const problem = fc.record({
  error: fc.record({ type: fc.string(), status: fc.constant(400), detail: fc.string() }),
});

test('a prediction, a batch with errors in it, or any other answer: as JSON.stringify would write it', () => {
  const batch = fc.record({ release: fc.string(), predictions: fc.array(fc.oneof(prediction, problem)) });
  const other = fc.record({
    status: fc.constant('ok'),
    text: fc.string(),
    number: fc.double({ noNaN: true }),
  });
  fc.assert(
    fc.property(fc.oneof(prediction, batch, other), (answer) => {
      expect(answerJson(answer)).toBe(JSON.stringify(answer));
    }),
  );
});

test('every number that a prediction can have', () => {
  for (let steps = 0; steps <= 50_000; steps++) {
    const rating = steps / 1e4;
    const answer = { rating, interval: { low: rating, high: rating, level: 0.8 }, probabilities: [rating] };
    const one = { ...answer, model: 'known', release: 'r' };
    if (answerJson(one) !== JSON.stringify(one)) throw new Error(`${rating}: ${answerJson(one)}`);
  }
});
