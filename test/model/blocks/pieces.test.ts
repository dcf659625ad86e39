import { expect, jest, test } from '@jest/globals';
import { Pieces } from '../../../model/blocks/pieces.ts';

const size = 10;
const load = (pieces: Pieces<number>, piece: number, read = async () => piece) =>
  pieces.load(piece * size, (piece + 1) * size, read);
const get = (pieces: Pieces<number>, piece: number) => pieces.get(piece * size, (piece + 1) * size);

test('a piece is kept once it is read', async () => {
  const pieces = new Pieces<number>(1000);
  expect(get(pieces, 7)).toBeUndefined();
  expect(await load(pieces, 7)).toBe(7);
  expect(get(pieces, 7)).toBe(7);
  expect(get(pieces, 8)).toBeUndefined();
});

test('those who wait for the same piece share the read, and its failure; the next try again', async () => {
  const pieces = new Pieces<number>(1000);
  let reads = 0;
  const failing = async () => {
    reads++;
    throw new Error('broken');
  };
  const results = await Promise.allSettled([load(pieces, 1, failing), load(pieces, 1, failing)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(reads).toBe(1);
  expect(await load(pieces, 1)).toBe(1);
});

test('no more is kept than told, and what is asked for stays', async () => {
  const pieces = new Pieces<number>(20 * size);
  for (let piece = 0; piece < 1000; piece++) {
    await load(pieces, piece);
    expect(get(pieces, 0)).toBe(0);
  }
  const kept = Array.from({ length: 1000 }, (_, piece) => piece).filter(
    (piece) => get(pieces, piece) === piece,
  );
  expect(kept.length).toBeGreaterThanOrEqual(10);
  expect(kept.length).toBeLessThanOrEqual(20);
  expect(kept).toContain(999);
});

test('a piece larger than all that is to be kept is still kept until the next', async () => {
  const pieces = new Pieces<number>(4);
  await load(pieces, 1);
  expect(get(pieces, 1)).toBe(1);
});

test('a read that is stuck is not waited for for ever', async () => {
  const pieces = new Pieces<number>(1000);
  const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
  let finish = (_: number) => {};
  const stuck = load(pieces, 1, () => new Promise<number>((resolve) => (finish = resolve)));
  clock.mockReturnValue(9_000);
  const waiting = load(pieces, 1, async () => 2);
  clock.mockReturnValue(11_000);
  expect(await load(pieces, 1, async () => 3)).toBe(3);
  expect(get(pieces, 1)).toBe(3);
  finish(1);
  expect(await Promise.all([stuck, waiting])).toEqual([1, 1]);
  clock.mockRestore();
});
