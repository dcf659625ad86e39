import { starIndex, starValues } from '../../../model/data/stars.ts';
import type { IntervalFigures } from '../../../model/release/manifest.ts';
import { writeMasses } from '../../../model/uncertainty/half-stars.ts';
import { intervalLevel } from '../../models/uncertainty/conformal.ts';
import { lossOf } from './answer.ts';
import type { Answered } from './answered.ts';
import { type Coverage, measureCoverage } from './breakdown/coverage.ts';
import { errorsOf } from './metrics.ts';

/** How intervals and probabilities fare on the ratings that were given; there must be one at least. */
export function intervalFigures(
  answered: Pick<Answered, 'user' | 'movie' | 'stars' | 'predicted' | 'low' | 'high' | 'loss'>,
): IntervalFigures {
  const { overall, byWidth } = measureCoverage(answered);
  return {
    level: intervalLevel,
    coverage: overall.covered.value,
    byWidth: byWidth.map(({ ratings, width, covered }: Coverage) => ({
      ratings,
      width,
      coverage: covered.value,
    })),
    nll: meanOf(answered.loss),
    nllConstant: meanOf(constantLoss(answered)),
  };
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Loss of each given half-star under a normal distribution around its prediction, as wide as the RMSE; in nats. */
function constantLoss({ predicted, stars }: Pick<Answered, 'predicted' | 'stars'>): Float32Array {
  const { rmse } = errorsOf(predicted, stars);
  const masses = new Float64Array(starValues.length);
  return predicted.map((prediction, row) => {
    writeMasses(masses, prediction, rmse);
    return lossOf(masses[starIndex(stars[row])]);
  });
}
