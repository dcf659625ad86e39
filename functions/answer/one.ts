import { ProblemError } from '../http/problem.ts';
import type { ServedRelease } from '../serving/served.ts';
import { withExplanations } from './explained.ts';
import { answer, type Echo, type Prediction } from './prediction.ts';
import type { ToExplain } from './to-explain.ts';

/** Predicts one rating. @param explain whether the prediction is to be explained */
export async function predictOne(
  asked: ToExplain,
  served: ServedRelease,
  echo: Echo,
  explain = false,
): Promise<Prediction> {
  const { model, question } = asked;
  const plain = answer(model.predict(question.user, question.movie), model, served, echo);
  const [prediction] = await withExplanations([plain], [explain ? asked : undefined], served);
  if (prediction instanceof ProblemError) throw prediction;
  return prediction;
}
