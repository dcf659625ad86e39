import type { Evaluation } from '../evaluation/evaluate.ts';
import type { EvaluationPlan } from '../evaluation/plan.ts';
import { nameCurve } from './curve.ts';
import { describeMap } from './movie-map.ts';
import type { PageData } from './page-data.ts';

/** The page of an evaluation; the movies are those of the first split that asks `known`. */
export function pageOfEvaluation(plan: EvaluationPlan, { report, protocols }: Evaluation): PageData {
  const { data, recipe } = plan;
  const { configuration, seed } = recipe;
  const drawn = protocols.find((one) => one.drawn !== undefined)?.drawn;
  const { 'few-shot': fewShot } = report.protocols;
  const about = { configuration, seed, notes: report.notes, createdAt: new Date().toISOString() };
  return {
    about: { data: report.data, origin: originOf(plan), ...about },
    parts: protocols.map(({ part }) => part),
    ...(report.protocols.ranking && { ranking: report.protocols.ranking }),
    curves: protocols.flatMap(({ part, curves }) =>
      curves.map(({ fold, curve }) =>
        nameCurve(curve, part.name, part.folds.length > 1 ? `fold ${fold}, ` : ''),
      ),
    ),
    ...(fewShot && { fewShot: fewShot.byShown }),
    ...(drawn && { map: describeMap(drawn, data.catalogue) }),
  };
}

function originOf({ splits, fewShot }: EvaluationPlan): string {
  const [most] = [...splits.values(), fewShot]
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  if (!most) return 'each user’s latest ratings';
  const seeds = new Set(most.map(({ seed }) => seed)).size;
  const folds = most.length / seeds;
  if (folds === 1) return 'one split of the ratings';
  return `cross-validation, ${folds} folds${seeds > 1 ? ` for each of ${seeds} seeds` : ''}`;
}
