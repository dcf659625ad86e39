import type { ModelName } from '../../model/release/names.ts';
import { modelKinds } from '../../model/release/names.ts';
import type { UncertaintyConstants } from '../../model/uncertainty/constants.ts';
import { deviationInputs } from '../../model/uncertainty/deviation.ts';

/** Of a model: a deviation of 1 star whatever the inputs, equal half-stars, intervals of one deviation each way. */
export function plainUncertainty(model: ModelName): UncertaintyConstants {
  return {
    deviation: { weights: new Array<number>(deviationInputs(modelKinds[model])).fill(0), damping: 10 },
    stars: { weights: new Array<number>(10).fill(1), damping: 1 },
    interval: { level: 0.8, edges: [], factors: [1] },
  };
}
