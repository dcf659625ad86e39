import type { Ratings } from '../../model/data/ratings.ts';
import { starIndex, starValues } from '../../model/data/stars.ts';
import type { IntervalFigures } from '../../model/release/manifest.ts';
import { writeMasses } from '../../model/uncertainty/half-stars.ts';
import { intervalLevel } from '../uncertainty/conformal.ts';
import type { ModelAnswers } from './answer.ts';
import { type Coverage, measureCoverage } from './breakdown/coverage.ts';
import { errorsOf } from './metrics.ts';

/** How intervals and probabilities fare on the ratings that were given; there must be one at least. */
export function intervalFigures(
  { user, stars }: Pick<Ratings, 'user' | 'stars'>,
  { model, low, high, likelihood }: ModelAnswers,
): IntervalFigures {
  const { overall, byWidth } = measureCoverage({ user, stars, low, high });
  return {
    level: intervalLevel,
    coverage: overall.covered.value,
    byWidth: byWidth.map(({ ratings, width, covered }: Coverage) => ({
      ratings,
      width,
      coverage: covered.value,
    })),
    nll: meanLoss(likelihood),
    nllConstant: meanLoss(constantLikelihood(model, stars)),
  };
}

/** In nats. */
function meanLoss(likelihood: Float32Array): number {
  return likelihood.reduce((sum, probability) => sum - Math.log(probability), 0) / likelihood.length;
}

/** Probability of each given half-star under a normal distribution around its prediction, as wide as the RMSE. */
function constantLikelihood(model: Float32Array, stars: Float32Array): Float32Array {
  const { rmse } = errorsOf(model, stars);
  const masses = new Float64Array(starValues.length);
  return model.map((predicted, row) => {
    writeMasses(masses, predicted, rmse);
    return masses[starIndex(stars[row])];
  });
}
