import { expect, test } from '@jest/globals';
import type { Dot } from '../../../web/views/map/layout.ts';
import {
  centreView,
  dragView,
  isVisible,
  project,
  type View,
  wholeMap,
  zoomView,
} from '../../../web/views/map/zoom.ts';

const size = { width: 600, height: 400 };
const middle = { x: 300, y: 200 };
const dotAt = (x: number, y: number): Dot => ({ movie: { movieId: 1 } as Dot['movie'], x, y, r: 4 });
const projected = (view: View, x: number, y: number) => project([dotAt(x, y)], view, size)[0];

test('the whole map shows dots where they are', () => {
  expect(projected(wholeMap, 120, 90)).toEqual(dotAt(120, 90));
});

test('zooming moves dots away from a point that stays', () => {
  const about = { x: 200, y: 150 };
  const view = zoomView(wholeMap, 2, about, size);
  expect(projected(view, 200, 150)).toMatchObject(about);
  expect(projected(view, 210, 150).x).toBeCloseTo(220);
  const dot = projected(view, 210, 150);
  expect(dot.r).toBeGreaterThan(4);
  expect(dot.r).toBeLessThan(8);
});

test('zooming out shows the whole map again, whichever way one came', () => {
  const there = dragView(zoomView(wholeMap, 4, { x: 20, y: 380 }, size), 70, -30, size);
  expect(zoomView(there, 1 / 4, middle, size)).toEqual({
    ...wholeMap,
    x: expect.closeTo(0),
    y: expect.closeTo(0),
  });
  expect(zoomView(wholeMap, 1 / 2, middle, size).scale).toBe(1);
});

test('zooming ends where dots are far apart', () => {
  expect(zoomView(wholeMap, 1000, middle, size).scale).toBe(8);
});

test('a drag moves the map as far as its edges', () => {
  const view = zoomView(wholeMap, 2, middle, size);
  expect(projected(dragView(view, 50, -20, size), 300, 200)).toMatchObject({ x: 350, y: 180 });
  const corner = dragView(view, 10_000, 10_000, size);
  expect(projected(corner, 0, 0)).toMatchObject({ x: 0, y: 0 });
  expect(dragView(wholeMap, 50, 50, size)).toMatchObject({
    scale: 1,
    x: expect.closeTo(0),
    y: expect.closeTo(0),
  });
});

test('a dot outside of the frame is brought into it', () => {
  const view = zoomView(wholeMap, 4, middle, size);
  const dot = projected(view, 500, 100);
  expect(isVisible(dot, size)).toBe(false);
  const centred = centreView(view, dot, size);
  expect(projected(centred, 500, 100)).toMatchObject(middle);
  expect(isVisible(projected(centred, 500, 100), size)).toBe(true);
});
