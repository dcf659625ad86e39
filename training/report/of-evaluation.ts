import type { Evaluation, EvaluationPlan } from '../evaluation/evaluate.ts';
import { nameCurve } from './curve.ts';
import { mapMovies } from './movie-map.ts';
import type { MovieMap, PageData } from './page-data.ts';

/** The page of an evaluation; the movies are those of the first split that asks `known`. */
export function pageOfEvaluation(
  { data, splits, recipe: { configuration, seed } }: EvaluationPlan,
  { report, protocols }: Evaluation,
): PageData {
  const map = protocols
    .map(({ vectors }) => vectors && mapMovies(vectors, data.catalogue))
    .find((one): one is MovieMap => one !== undefined);
  const about = { configuration, seed, notes: report.notes, createdAt: new Date().toISOString() };
  return {
    about: { data: report.data, origin: originOf(splits), ...about },
    parts: protocols.map(({ part }) => part),
    ...(report.protocols.ranking && { ranking: report.protocols.ranking }),
    curves: protocols.flatMap(({ part, curves }) =>
      curves.map(({ fold, curve }) =>
        nameCurve(curve, part.name, part.folds.length > 1 ? `fold ${fold}, ` : ''),
      ),
    ),
    ...(map && { map }),
  };
}

function originOf(splits: EvaluationPlan['splits']): string {
  const [most] = [...splits.values()].sort((a, b) => b.length - a.length);
  if (!most) return 'each user’s latest ratings';
  const seeds = new Set(most.map(({ seed }) => seed)).size;
  const folds = most.length / seeds;
  if (folds === 1) return 'one split of the ratings';
  return `cross-validation, ${folds} folds${seeds > 1 ? ` for each of ${seeds} seeds` : ''}`;
}
