import { ProblemError } from '../http/problem.ts';
import type { ServedModel, ServedRelease } from '../serving/served.ts';
import type { AskedItem, PlacedItem } from './asked.ts';
import { chooseModels } from './choose.ts';
import { withExplanations } from './explained.ts';
import { mapApart, type OrProblem, withoutProblems } from './map-items.ts';
import { answer, type Prediction } from './prediction.ts';

/**
 * Answers items by the models that fit, in their order: first all are given a model, then each model answers its own at
 * once.
 *
 * @throws whatever is not the caller's error
 */
export async function predictItems(
  items: readonly OrProblem<PlacedItem>[],
  served: ServedRelease,
): Promise<OrProblem<Prediction>[]> {
  const asked = await askForEach(items, served);
  const toExplain = asked.map((one) => (one instanceof ProblemError ? undefined : one.toExplain));
  return withExplanations(answerByModel(asked, served), toExplain, served);
}

/** Answers one item. @throws ProblemError in place of its error */
export async function predictItem(placed: PlacedItem, served: ServedRelease): Promise<Prediction> {
  const [prediction] = await predictItems([placed], served);
  if (prediction instanceof ProblemError) throw prediction;
  return prediction;
}

/** Gives each item a model and whom to ask it about, by the ratings that came along where there are any. */
async function askForEach(
  items: readonly OrProblem<PlacedItem>[],
  served: ServedRelease,
): Promise<OrProblem<AskedItem>[]> {
  if (!withoutProblems(items).some(({ item }) => item.ratings)) return chooseModels(items, served);
  const { chooseForShowing, findShowing, hasShown } = await import('../on-demand.ts');
  return mapApart(
    await findShowing(items, served),
    hasShown,
    (own) => chooseForShowing(own, served),
    (own) => chooseModels(own, served),
  );
}

function answerByModel(
  asked: readonly OrProblem<AskedItem>[],
  served: ServedRelease,
): OrProblem<Prediction>[] {
  const rowsOf = new Map<ServedModel, number[]>();
  asked.forEach((one, row) => {
    if (one instanceof ProblemError) return;
    const rows = rowsOf.get(one.model);
    if (rows) rows.push(row);
    else rowsOf.set(one.model, [row]);
  });
  const answers = [...asked] as OrProblem<Prediction>[];
  for (const [model, rows] of rowsOf) {
    const own = rows.map((row) => asked[row] as AskedItem);
    const forecasts = model.predictAll(own.map(({ question }) => question));
    rows.forEach((row, i) => {
      answers[row] = answer(forecasts[i], model, served, own[i].echo);
    });
  }
  return answers;
}
