import { expect, test } from '@jest/globals';
import { legible } from '../../../../../training/judging/report/page/labels.ts';

/** Ten characters are 65 pixels wide. */
const label = (x: number, y: number) => ({ text: 'ten chars.', x, y });
const shown = (labels: readonly ReturnType<typeof label>[], width = 1000) =>
  legible(labels, (one) => one, width).map((one) => labels.indexOf(one));

test('of labels that would run into each other, the first is shown', () => {
  expect(shown([label(100, 100), label(160, 110), label(170, 110), label(100, 117)])).toEqual([0, 2, 3]);
});

test('a label that is not shown is in nobody’s way', () => {
  expect(shown([label(100, 100), label(150, 100), label(200, 100)])).toEqual([0, 2]);
});

test('no label runs off the plot', () => {
  expect(shown([label(30, 100), label(33, 100), label(970, 200), label(967, 200)])).toEqual([1, 3]);
});

test('a narrow plot has fewer labels: one for every 50 pixels', () => {
  const labels = Array.from({ length: 30 }, (_, i) => label(50, 20 * i));
  expect(shown(labels, 200)).toHaveLength(4);
  expect(shown(labels, 1000)).toHaveLength(20);
});
