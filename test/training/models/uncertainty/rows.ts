import { starValues } from '../../../../model/data/stars.ts';
import { deviationOf } from '../../../../model/uncertainty/deviation.ts';
import { weigh, writeMasses } from '../../../../model/uncertainty/half-stars.ts';
import type { CalibrationRows } from '../../../../training/models/uncertainty/calibration-rows.ts';
import { Random } from '../../../../training/random.ts';

/** What ratings are drawn with. */
export interface Truth {
  /** Of two inputs: 1, and a number between -1 and 1. */
  readonly spread: readonly [number, number];
  readonly stars: readonly number[];
}

/** Ratings drawn from the model of `fitUncertainty` itself, around predictions between 1.5 and 4.5 stars. */
export function drawRows(count: number, { spread, stars }: Truth, seed = 1): CalibrationRows {
  const random = new Random(seed);
  const rows = {
    predicted: Float64Array.from({ length: count }, () => 1.5 + 3 * random.uniform()),
    stars: new Float64Array(count),
    inputs: new Float64Array(2 * count),
    width: 2,
    halfStarOdds: Float64Array.from({ length: count }, () => (random.uniform() < 0.5 ? 0.5 : 2)),
    variance: 1,
  };
  for (let row = 0; row < count; row++) {
    const input = 2 * random.uniform() - 1;
    rows.inputs.set([1, input], 2 * row);
    const deviation = deviationOf(spread[0] + spread[1] * input);
    rows.stars[row] = drawStars(
      rows.predicted[row],
      deviation,
      rows.halfStarOdds[row],
      stars,
      random.uniform(),
    );
  }
  return rows;
}

function drawStars(
  predicted: number,
  deviation: number,
  halfStarOdds: number,
  weights: readonly number[],
  uniform: number,
): number {
  const probabilities = new Float64Array(starValues.length);
  writeMasses(probabilities, predicted, deviation);
  weigh(probabilities, halfStarOdds, { weights, damping: 0 });
  let left = uniform;
  const drawn = probabilities.findIndex((probability) => {
    left -= probability;
    return left < 0;
  });
  return starValues[drawn < 0 ? starValues.length - 1 : drawn];
}
