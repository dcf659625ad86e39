import { starIndex, starValues } from '../../../model/data/stars.ts';
import { deviationOf } from '../../../model/uncertainty/deviation.ts';
import { limitsOf, weigh, writeMasses } from '../../../model/uncertainty/half-stars.ts';
import type { CalibrationRows } from './calibration-rows.ts';
import type { Likelihood } from './maximise.ts';

const size = starValues.length;
const limits = starValues.map((_, index) => limitsOf(index));

/** What one rating adds. */
interface Row {
  readonly inputs: Float64Array;
  /** Of each half-star. */
  readonly probabilities: Float64Array;
  /** Derivative of the logarithm of each half-star's probability by that of the variance. */
  readonly slopes: Float64Array;
  /** Position of the rating that was given. */
  readonly given: number;
}

/**
 * The log-likelihood of the ratings, with its derivatives by the weights of the deviation's inputs, then by the
 * logarithms of the half-stars' weights.
 *
 * A half-star's probability is p ∝ weight × m, with m its mass under the normal distribution. With d the derivative
 * of log m by the logarithm of the variance, that of log p[s] is d[s] - Σ p d, and its derivative by the logarithm of
 * the weight of t is 1 - p[t] for s = t, -p[t] for others; the information is the covariance of these under p.
 */
export function starLikelihood(rows: CalibrationRows, parameters: Float64Array): Likelihood {
  const weights = parameters.subarray(0, rows.width);
  const stars = { weights: Array.from(parameters.subarray(rows.width), Math.exp), damping: 0 };
  const score = new Float64Array(parameters.length);
  const information = new Float64Array(parameters.length ** 2);
  const probabilities = new Float64Array(size);
  const slopes = new Float64Array(size);
  let value = 0;
  for (let i = 0; i < rows.stars.length; i++) {
    const inputs = rows.inputs.subarray(i * rows.width, (i + 1) * rows.width);
    const logarithm = weights.reduce((sum, weight, k) => sum + weight * inputs[k], 0);
    const deviation = deviationOf(logarithm);
    writeMasses(probabilities, rows.predicted[i], deviation);
    writeSlopes(slopes, probabilities, rows.predicted[i], deviation);
    // Where the deviation is at its bounds, it does not move.
    if (deviation !== Math.exp(logarithm / 2)) slopes.fill(0);
    weigh(probabilities, rows.halfStarOdds[i], stars);
    centre(slopes, probabilities);
    const given = starIndex(rows.stars[i]);
    value += Math.log(probabilities[given]);
    addScore(score, { inputs, probabilities, slopes, given });
    addInformation(information, { inputs, probabilities, slopes, given });
  }
  return { value, score, information };
}

/** Derivative of the logarithm of each mass by that of the variance: half the density times its distance, inwards. */
function writeSlopes(out: Float64Array, masses: Float64Array, stars: number, deviation: number): void {
  for (let i = 0; i < size; i++) {
    const [low, high] = limits[i];
    out[i] = (moment((low - stars) / deviation) - moment((high - stars) / deviation)) / (2 * masses[i]);
  }
}

/** x φ(x), which is 0 at both ends. */
function moment(x: number): number {
  return Number.isFinite(x) ? (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI) : 0;
}

function centre(values: Float64Array, probabilities: Float64Array): void {
  let mean = 0;
  for (let i = 0; i < size; i++) mean += probabilities[i] * values[i];
  for (let i = 0; i < size; i++) values[i] -= mean;
}

function addScore(score: Float64Array, { inputs, probabilities, slopes, given }: Row): void {
  const width = inputs.length;
  for (let k = 0; k < width; k++) score[k] += slopes[given] * inputs[k];
  for (let t = 0; t < size; t++) score[width + t] -= probabilities[t];
  score[width + given]++;
}

/** Adds to the lower triangle. */
function addInformation(information: Float64Array, { inputs, probabilities, slopes }: Row): void {
  const width = inputs.length;
  const side = width + size;
  let variance = 0;
  for (let t = 0; t < size; t++) variance += probabilities[t] * slopes[t] ** 2;
  for (let k = 0; k < width; k++) {
    for (let j = 0; j <= k; j++) information[k * side + j] += variance * inputs[k] * inputs[j];
  }
  for (let t = 0; t < size; t++) {
    const own = (width + t) * side;
    const covariance = probabilities[t] * slopes[t];
    for (let k = 0; k < width; k++) information[own + k] += covariance * inputs[k];
    for (let u = 0; u <= t; u++) information[own + width + u] -= probabilities[t] * probabilities[u];
    information[own + width + t] += probabilities[t];
  }
}
