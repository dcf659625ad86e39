import type { AnswerName } from '../../model/release/names.ts';
import type { Prediction } from '../answer/prediction.ts';
import { type Problem, problemKind } from '../http/problem.ts';

/** How often each occurs. */
type Counts<T extends string> = ReadonlyMap<T, number>;

/** What there is to count in an answer. */
export interface Tally {
  readonly models: Counts<AnswerName>;
  /** By the problem's kind. */
  readonly errors: Counts<string>;
}

/** What a request was answered with: what a 200 holds, or the problem in its place. */
export type Outcome = { readonly answer: object } | { readonly problem: Problem };

/** Counts predictions and problems, those of a batch one by one. */
export function tally(outcome: Outcome): Tally {
  if ('problem' in outcome)
    return { models: new Map(), errors: new Map([[problemKind(outcome.problem), 1]]) };
  const models = new Map<AnswerName, number>();
  const errors = new Map<string, number>();
  for (const part of partsOf(outcome.answer)) {
    if (part.model !== undefined) add(models, part.model);
    if (part.error !== undefined) add(errors, problemKind(part.error));
  }
  return { models, errors };
}

/** An answer to one item or to an item of a batch; neither key, if the route predicts nothing. */
type Part = Partial<Pick<Prediction, 'model'>> & { readonly error?: Problem };

function partsOf(answer: object): readonly Part[] {
  const { predictions, recommendations } = answer as Readonly<
    Partial<Record<'predictions' | 'recommendations', readonly Part[]>>
  >;
  return predictions ?? recommendations ?? [answer as Part];
}

function add<T extends string>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
