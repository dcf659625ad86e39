import { ProblemError } from '../http/problem.ts';
import type { ServedRelease } from '../serving/served.ts';
import { mapItems, type OrProblem } from './map-items.ts';
import type { Prediction } from './prediction.ts';
import type { ToExplain } from './to-explain.ts';

/**
 * The same predictions, with explanations of those that are to be explained. Where there are none nothing is loaded or read.
 *
 * @param asked what was predicted, in the same order; undefined where no explanation is asked for
 */
export async function withExplanations(
  predictions: readonly OrProblem<Prediction>[],
  asked: readonly (ToExplain | undefined)[],
  served: ServedRelease,
): Promise<OrProblem<Prediction>[]> {
  const all = asked.flatMap((one, i) => (one && !(predictions[i] instanceof ProblemError) ? one : []));
  if (all.length === 0) return [...predictions];
  const { openExplanations } = await import('../on-demand.ts');
  const explain = await openExplanations(all, served);
  return mapItems(predictions, (prediction, i) => {
    const one = asked[i];
    return one ? { ...prediction, explanation: explain(one) } : prediction;
  });
}
