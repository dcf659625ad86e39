import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addSubmissions, encodeHistory, type History, readHistory } from '../../../model/ratings/history.ts';
import { historyKey } from '../../../model/ratings/layout.ts';
import { type Submission, submissionOf } from '../../../model/ratings/submission.ts';
import { MemoryStore } from '../../support/memory-store.ts';

const empty: History = { ratings: new Map(), receipts: new Map() };
const user = 1_000_000_001;

const anyRating = fc.record(
  {
    movieId: fc.integer({ min: 1, max: 3 }),
    rating: fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
    timestamp: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['movieId', 'rating'] },
);
/** Names are few and times too, so that retries and ties come often; one name is always one submission. */
const anySubmissions = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.array(anyRating, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1000, max: 1002 }),
    ),
    { selector: ([name]) => name, minLength: 1 },
  )
  .map((all) => all.map(([name, ratings, at]): [string, Submission] => [name, submissionOf(ratings, at)]));

const text = (history: History) => Buffer.from(encodeHistory(history)).toString();

describe('a history', () => {
  test('does not depend on the order, the grouping or the number of times that submissions come in', () => {
    const check = fc.property(
      anySubmissions.chain((all) => {
        const again = fc.array(fc.constantFrom(...all), { maxLength: 6 });
        return fc.record({ all: fc.constant(all), again, cut: fc.nat(10) });
      }),
      ({ all, again, cut }) => {
        const shuffled = [...again, ...all.toReversed()];
        const inTwo = addSubmissions(addSubmissions(empty, shuffled.slice(0, cut)), shuffled.slice(cut));
        expect(text(inTwo)).toBe(text(addSubmissions(empty, all)));
      },
    );
    fc.assert(check, { numRuns: 500 });
  });

  test('holds of each movie a rating than which none is later', () => {
    const check = fc.property(anySubmissions, (all) => {
      const { ratings } = addSubmissions(empty, all);
      for (const [, { receivedAt, ratings: submitted }] of all) {
        for (const { movieId, timestamp } of submitted) {
          const held = ratings.get(movieId)!;
          expect(held.timestamp).toBeGreaterThanOrEqual(timestamp);
          if (held.timestamp === timestamp) expect(held.receivedAt).toBeGreaterThanOrEqual(receivedAt);
        }
      }
    });
    fc.assert(check);
  });

  test('ignores a submission that it has a receipt of, though it arrived later', () => {
    const rate = (rating: number, at: number) => submissionOf([{ movieId: 1, rating }], at);
    const history = addSubmissions(empty, [['a', rate(1, 1000)], ['b', rate(5, 2000)]]); // biome-ignore format: a table
    expect(addSubmissions(history, [['a', rate(1, 9000)]])).toEqual(history);
  });

  test('is read as it was written', async () => {
    const store = new MemoryStore();
    const check = fc.asyncProperty(anySubmissions, async (all) => {
      const history = addSubmissions(empty, all);
      store.objects.set(historyKey(user), encodeHistory(history));
      expect((await readHistory(store, user)).history).toEqual(history);
    });
    await fc.assert(check);
  });

  test('that is damaged is not taken for an empty one', async () => {
    const store = new MemoryStore();
    for (const body of ['', '{', '{"formatVersion":2,"ratings":[],"received":[]}', '{"formatVersion":1}']) {
      store.objects.set(historyKey(user), Buffer.from(body));
      await expect(readHistory(store, user)).rejects.toThrow(
        /history\.json is damaged, or was written by a newer version of Marquee/,
      );
    }
  });
});
