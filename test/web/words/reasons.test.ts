import { expect, test } from '@jest/globals';
import type { Explanation } from '../../../web/ask/predictions.ts';
import { reasonsOf } from '../../../web/words/reasons.ts';

/** @param raised stars by movie id, as the letter of its title */
function explanation(raised: Readonly<Record<string, number>>): Explanation {
  const raisedBy = Object.entries(raised)
    .map(([title, stars]) => ({ movieId: title.charCodeAt(0), title, rating: 4, stars }))
    .sort((a, b) => b.stars - a.stars);
  return { start: 3.5, network: 0, clipping: 0, raisedBy };
}

const told = (raised: readonly Readonly<Record<string, number>>[]) =>
  reasonsOf(raised.map(explanation)).map((causes) => causes.map(({ title }) => title).join(''));

test('what tells a movie from the others of the list comes first', () => {
  expect(told([{ A: 0.3, B: 0.25 }, { A: 0.3, C: 0.2 }, { A: 0.3 }])).toEqual(['BA', 'CA', 'A']);
});

test('what weighs little is no reason, however special', () => {
  expect(told([{ A: 0.3, B: 0.1 }, { A: 0.3 }])).toEqual(['A', 'A']);
});

test('two are told, and none where nothing raised the prediction', () => {
  expect(told([{ A: 0.3, B: 0.3, C: 0.3 }, {}])[1]).toBe('');
  expect(told([{ A: 0.3, B: 0.3, C: 0.3 }])[0]).toHaveLength(2);
  expect(reasonsOf([{ start: 3.5, network: 0, clipping: 0 }])).toEqual([[]]);
});
