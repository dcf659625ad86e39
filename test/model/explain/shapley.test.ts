import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { owenValues, shapleyValues } from '../../../model/explain/shapley.ts';
import { expectClose } from '../../support/close.ts';

const anyGame = (players: number) =>
  fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players })
    .map((worth) => Float64Array.from(worth));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Of all orders that keep those from `outer` on together, the mean of what a player brings. */
function byOrders(game: Float64Array, outer: number): number[] {
  const players = Math.log2(game.length);
  const totals = new Array<number>(players).fill(0);
  const orders = permutations(Array.from({ length: players }, (_, i) => i)).filter((order) => {
    const places = order.flatMap((player, place) => (player >= outer ? [place] : []));
    return places.length === 0 || places[places.length - 1] - places[0] === places.length - 1;
  });
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      totals[player] += game[coalition | (1 << player)] - game[coalition];
      coalition |= 1 << player;
    }
  }
  return totals.map((total) => total / orders.length);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('Shapley values', () => {
  test('are means over all orders, and sum to what all bring', () => {
    fc.assert(
      fc.property(anyGame(4), (game) => {
        const values = shapleyValues(game);
        expectClose(values, byOrders(game, 4), 1e-9);
        expect(sum(values)).toBeCloseTo(game[15] - game[0], 9);
      }),
      { numRuns: 50 },
    );
  });

  test('of gloves: a left one is worth nothing without one of two right ones', () => {
    const game = Float64Array.from({ length: 8 }, (_, coalition) =>
      Number((coalition & 1) * (coalition & 6) > 0),
    );
    expectClose(shapleyValues(game), [2 / 3, 1 / 6, 1 / 6], 1e-12);
  });
});

describe('Owen values', () => {
  test('are means over the orders that keep the union together', () => {
    const gameAndOuter = fc.tuple(anyGame(5), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(gameAndOuter, ([game, outer]) => {
        const values = owenValues(game, outer);
        expectClose(values, byOrders(game, outer), 1e-9);
        expect(sum(values)).toBeCloseTo(game[31] - game[0], 9);
      }),
      { numRuns: 50 },
    );
  });

  test('of a union of one are Shapley values', () => {
    fc.assert(
      fc.property(anyGame(4), (game) => expectClose(owenValues(game, 3), shapleyValues(game), 1e-9)),
      { numRuns: 20 },
    );
  });
});
