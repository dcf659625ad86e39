import type { BatchAnswer } from './batch.ts';
import type { Prediction } from './prediction.ts';

/** Texts of 0, 0.0001, … 5, each made when it is first needed: predictions have nothing but such numbers. */
const decimals: (string | undefined)[] = new Array(50_001);

/** An answer as JSON. Predictions are written by hand: `JSON.stringify` takes longer for a batch than its networks do. */
export function answerJson(answer: object): string {
  if (isBatch(answer)) {
    const predictions = answer.predictions.map((one) =>
      'error' in one ? JSON.stringify(one) : predictionJson(one),
    );
    const { unusedRatings } = answer;
    const unused = unusedRatings ? `,"unusedRatings":[${unusedRatings.join(',')}]` : '';
    return `{"release":${JSON.stringify(answer.release)},"predictions":[${predictions.join(',')}]${unused}}`;
  }
  return isPrediction(answer) ? predictionJson(answer) : JSON.stringify(answer);
}

function predictionJson(prediction: Prediction): string {
  const { rating, interval, probabilities, model, release, userId, movieId } = prediction;
  const { unusedRatings, explanation } = prediction;
  let text = `{"rating":${decimal(rating)},"interval":{"low":${decimal(interval.low)},"high":${decimal(interval.high)},"level":${decimal(interval.level)}},"probabilities":[`;
  for (let i = 0; i < probabilities.length; i++) {
    text += i === 0 ? decimal(probabilities[i]) : `,${decimal(probabilities[i])}`;
  }
  // Models and ids of releases have no character that JSON escapes.
  text += `],"model":"${model}","release":"${release}"`;
  if (userId !== undefined) text += `,"userId":${userId}`;
  if (movieId !== undefined) text += `,"movieId":${movieId}`;
  if (unusedRatings !== undefined) text += `,"unusedRatings":[${unusedRatings.join(',')}]`;
  if (explanation !== undefined) text += `,"explanation":${JSON.stringify(explanation)}`;
  return `${text}}`;
}

/** A number from 0 to 5 that has been rounded to four decimals. */
function decimal(value: number): string {
  const steps = Math.round(value * 1e4);
  const known = decimals[steps];
  if (known !== undefined) return known;
  const text = String(steps / 1e4);
  decimals[steps] = text;
  return text;
}

function isBatch(answer: object): answer is BatchAnswer {
  return 'predictions' in answer;
}

function isPrediction(answer: object): answer is Prediction {
  return 'probabilities' in answer;
}
