import { starValues } from '../../../model/data/stars.ts';
import type { UncertaintyConstants } from '../../../model/uncertainty/constants.ts';
import { deviationOf } from '../../../model/uncertainty/deviation.ts';
import { type CalibrationRows, deviationDamping, halfStarDamping } from './calibration-rows.ts';
import { calibrateIntervals } from './conformal.ts';
import { starLikelihood } from './likelihood.ts';
import { type Likelihood, maximise } from './maximise.ts';

/**
 * Fits how ratings fall around their predictions: first their deviation and the half-stars' weights, together, by maximum
 * likelihood, then the widths of the intervals by how often ratings are in them.
 *
 * Of few rows little is concluded: the deviation stays near a constant and all half-stars near equal; without any, the
 * deviation is that of the training ratings.
 */
export function fitUncertainty(rows: CalibrationRows): UncertaintyConstants {
  const { width, predicted, stars } = rows;
  const centred = centre(rows);
  const start = startOf(centred);
  const fitted = maximise(start, (at) => withPrior(starLikelihood(centred, at), at, start, width));
  const weights = fitted.subarray(0, width);
  const deviation = predicted.map((_, row) => deviationOf(product(weights, rows.inputs, row * width)));
  return {
    deviation: { weights: Array.from(weights), damping: deviationDamping },
    stars: { weights: Array.from(fitted.subarray(width), Math.exp), damping: halfStarDamping },
    interval: calibrateIntervals({ predicted, deviation, stars }),
  };
}

/**
 * The rows with predictions that are right on average.
 *
 * Networks are right on average; that they are not for the few movies or users whose ratings they held back is chance,
 * and half-stars weighted to make up for it would be tilted for all others.
 */
function centre(rows: CalibrationRows): CalibrationRows {
  const { predicted, stars } = rows;
  const bias = stars.reduce((sum, given, row) => sum + (given - predicted[row]) / stars.length, 0);
  return { ...rows, predicted: predicted.map((prediction) => prediction + bias) };
}

/** A constant deviation and equal half-stars. */
function startOf({ width, predicted, stars, variance }: CalibrationRows): Float64Array {
  const start = new Float64Array(width + starValues.length);
  const squares = stars.reduce((sum, given, row) => sum + (given - predicted[row]) ** 2, 0);
  // As if one more rating had been guessed without a model.
  start[0] = 2 * Math.log(deviationOf(Math.log((squares + variance) / (stars.length + 1))));
  return start;
}

/** Precision of normal priors around the start: of the weights of the deviation, and of the half-stars' logarithms. */
const deviationPrecision = 5;
const starPrecision = 0.5;

function withPrior(
  { value, score, information }: Likelihood,
  at: Float64Array,
  centre: Float64Array,
  width: number,
): Likelihood {
  let penalty = 0;
  at.forEach((parameter, k) => {
    const precision = k < width ? deviationPrecision : starPrecision;
    const distance = parameter - centre[k];
    penalty += (precision * distance ** 2) / 2;
    score[k] -= precision * distance;
    information[k * at.length + k] += precision;
  });
  return { value: value - penalty, score, information };
}

function product(weights: Float64Array, inputs: Float64Array, at: number): number {
  return weights.reduce((sum, weight, k) => sum + weight * inputs[at + k], 0);
}
