import { expect, test } from '@jest/globals';
import { decodeTasteMap, encodeTasteMap, hasPlace, type TasteMap } from '../../../model/map/taste-map.ts';
import { decodeArrays, encodeArrays } from '../../../model/release/arrays.ts';
import { ReleaseError } from '../../../model/release/error.ts';

const map: TasteMap = {
  x: Float32Array.of(0.5, Number.NaN, -0.25),
  y: Float32Array.of(-1, Number.NaN, 0.125),
  axes: [
    { share: 0.5, low: [2, 0, 1], high: [] },
    { share: 0.25, low: [3], high: [0, 2] },
  ],
};

test('comes back from its bytes', () => {
  expect(decodeTasteMap(encodeTasteMap(map))).toEqual(map);
});

test('a map without places comes back too', () => {
  const none = { x: new Float32Array(3).fill(Number.NaN), y: new Float32Array(3).fill(Number.NaN), axes: [] };
  expect(decodeTasteMap(encodeTasteMap(none))).toEqual(none);
});

test('takes eight bytes a movie, and a few hundred beside', () => {
  const movies = 10_000;
  const { length } = encodeTasteMap({ ...map, x: new Float32Array(movies), y: new Float32Array(movies) });
  expect(length).toBeGreaterThanOrEqual(8 * movies);
  expect(length).toBeLessThan(8 * movies + 500);
});

test('tells which movies have a place', () => {
  expect([0, 1, 2].map((movie) => hasPlace(map, movie))).toEqual([true, false, true]);
});

test.each(['x', 'y', 'shares', 'genres'])('is damaged where %s is missing or too short', (name) => {
  const arrays = decodeArrays(encodeTasteMap(map));
  const { [name]: one, ...others } = arrays;
  const shorter = { array: one.array.slice(1), shape: [one.array.length - 1] };
  for (const broken of [others, { ...others, [name]: shorter }]) {
    expect(() => decodeTasteMap(encodeArrays(broken))).toThrow(ReleaseError);
  }
});
