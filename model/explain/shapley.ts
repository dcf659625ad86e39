/**
 * A game of players who each bring something: how much it is worth for every coalition of them. Bit i of a coalition's
 * number states whether player i is in it.
 */
export type Game = Float64Array;

/**
 * What each player brings, on average over the orders in which they may come: Shapley, A Value for n-Person Games, 1953.
 * All together bring what the game is worth with everybody less what it is worth with nobody.
 */
export function shapleyValues(game: Game): Float64Array {
  const players = Math.log2(game.length);
  const weights = orderWeights(players);
  return Float64Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < game.length; coalition++) {
      if (coalition & (1 << player)) continue;
      value += weights[sizeOf(coalition)] * (game[coalition | (1 << player)] - game[coalition]);
    }
    return value;
  });
}

/**
 * The same where the players from `outer` on are a union that comes at once, each of the others being one of its own:
 * Owen, Values of Games with a Priori Unions, 1977. The union as a whole gets its Shapley value, and shares it out among its
 * own by what of it any of them would get without the rest.
 */
export function owenValues(game: Game, outer: number): Float64Array {
  const others = 1 << outer;
  const all = game.length - others;
  const asOne = new Float64Array(2 * others);
  for (let coalition = 0; coalition < others; coalition++) {
    asOne[coalition] = game[coalition];
    asOne[others + coalition] = game[all + coalition];
  }
  const values = shapleyValues(asOne).subarray(0, outer);
  return Float64Array.of(...values, ...shapleyValues(unionGame(game, outer)));
}

/** What each part of the union would get among the others in its place. */
function unionGame(game: Game, outer: number): Game {
  const others = 1 << outer;
  const weights = orderWeights(outer + 1);
  return Float64Array.from({ length: game.length / others }, (_, part) => {
    let value = 0;
    for (let coalition = 0; coalition < others; coalition++) {
      value += weights[sizeOf(coalition)] * (game[part * others + coalition] - game[coalition]);
    }
    return value;
  });
}

/** By the number of those before a player: the share of the orders in which just these come before. */
function orderWeights(players: number): number[] {
  const weights = [1 / players];
  for (let before = 1; before < players; before++) {
    weights.push((weights[before - 1] * before) / (players - before));
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
}
