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
  const folds = Math.max(...[...splits.values()].map(({ length }) => length));
  return folds > 1 ? `cross-validation, ${folds} folds` : 'one split of the ratings';
}
