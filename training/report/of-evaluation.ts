import type { Evaluation, EvaluationPlan } from '../evaluation/evaluate.ts';
import type { ProtocolName, Split } from '../evaluation/splits.ts';
import { measurePart, nameCurve } from './measure.ts';
import { mapMovies } from './movie-map.ts';
import type { MovieMap, PageData } from './page-data.ts';

/** The page of an evaluation; the movies are those of the first split that asks `known`. */
export function pageOfEvaluation(
  { data, splits, recipe }: EvaluationPlan,
  { report, results }: Evaluation,
): PageData {
  const protocols = [...splits].map(([name, own]) => ({ name, splits: own, results: results.get(name)! }));
  const map = protocols
    .map(({ results: [{ vectors }] }) => vectors && mapMovies(vectors, data.catalogue))
    .find((one): one is MovieMap => one !== undefined);
  return {
    about: { data: report.data, origin: originOf(splits), createdAt: new Date().toISOString(), ...recipe },
    parts: protocols.map(({ name, splits, results }) => measurePart(name, splits, results, data)),
    curves: protocols.flatMap(({ name, splits, results }) =>
      results.flatMap(({ curves }, i) =>
        curves.map((curve) => nameCurve(curve, name, splits.length > 1 ? `fold ${splits[i].fold}, ` : '')),
      ),
    ),
    ...(map && { map }),
  };
}

function originOf(splits: ReadonlyMap<ProtocolName, readonly Split[]>): string {
  const [most] = [...splits.values()].sort((a, b) => b.length - a.length);
  const seeds = new Set(most.map(({ seed }) => seed)).size;
  const folds = most.length / seeds;
  if (folds === 1) return 'one split of the ratings';
  return `cross-validation, ${folds} folds${seeds > 1 ? ` for each of ${seeds} seeds` : ''}`;
}
