import { factorize, solveLower, solveTransposed } from '../../../model/algebra/cholesky.ts';

/** A log-likelihood at some parameters. */
export interface Likelihood {
  readonly value: number;
  /** Its gradient. */
  readonly score: Float64Array;
  /** Row-major; the lower triangle of the expected negative second derivative: positive definite. */
  readonly information: Float64Array;
}

const mostSteps = 40;
/** Change of a parameter that is too small to matter: of a logarithm, a hundredth of a percent. */
const tolerance = 1e-4;
/** No step moves a logarithm further: far from the maximum a quadratic is no guide. */
const longestStep = 1;

/**
 * Parameters that maximise a log-likelihood, from `start` on, by Fisher scoring: Newton's method with the expected
 * instead of the observed information (McCullagh & Nelder, Generalized Linear Models, 1989, section 2.5). A step that
 * does not make things better, or leads where the likelihood is not a number, is halved.
 * @throws RangeError if the likelihood at the start is not a number, as where a prediction is none
 */
export function maximise(start: Float64Array, measure: (at: Float64Array) => Likelihood): Float64Array {
  let best = start;
  let here = measure(start);
  if (!Number.isFinite(here.value)) throw new RangeError(`The log-likelihood at the start is ${here.value}`);
  let step = scoringStep(here);
  for (let i = 0; i < mostSteps && largest(step) > tolerance; i++) {
    const next = best.map((parameter, k) => parameter + step[k]);
    const there = measure(next);
    if (!(there.value >= here.value)) {
      step = step.map((change) => change / 2);
      continue;
    }
    best = next;
    here = there;
    step = scoringStep(here);
  }
  return best;
}

function scoringStep({ score, information }: Likelihood): Float64Array {
  const lower = information.slice();
  const step = score.slice();
  factorize(lower, step.length);
  solveLower(lower, step, step.length);
  solveTransposed(lower, step, step.length);
  const scale = Math.min(1, longestStep / largest(step));
  return step.map((change) => change * scale);
}

/** The largest absolute value. */
function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
