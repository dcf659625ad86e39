import type { Ratings } from '../../../../model/data/ratings.ts';
import { newcomersOf } from '../../../../model/predict/newcomers.ts';
import { decodeTable } from '../../../../model/predict/tables.ts';
import { priorPath } from '../../../../model/release/paths.ts';
import type { UserRow } from '../../../../model/users/block.ts';
import type { PriorTable } from '../../../../model/users/prior.ts';
import type { TrainedModel } from '../../../models/steps/assemble.ts';
import { answerAll, openPredictor } from '../answer.ts';
import type { ModelAnswers } from '../answered.ts';
import type { ShownCount } from './figures.ts';
import type { FewShotSplit } from './split.ts';

/**
 * What is answered to the split's held-out ratings when each new user has shown `shown` of theirs, by the code that serves:
 * nobody's prediction without any, else that of `few-shot`.
 */
export async function answerShown(
  known: TrainedModel,
  coldUser: TrainedModel,
  { pools, test }: Pick<FewShotSplit, 'pools' | 'test'>,
  shown: ShownCount,
): Promise<ModelAnswers> {
  if (shown === 0) {
    const nobody = await openPredictor(coldUser);
    return answerAll(
      test,
      () => nobody,
      () => undefined,
    );
  }
  const predictor = await openPredictor(known);
  const newcomers = newcomersOf(predictor.parts, decodeTable<PriorTable>(known.objects.get(priorPath)!));
  const rows = new Map<number, UserRow>();
  for (const [user, pool] of pools) rows.set(user, newcomers.meet(firstOf(pool, shown)).row);
  const fewShot = predictor.fewShot(known.fewShot!);
  return answerAll(
    test,
    () => fewShot,
    (row) => rows.get(test.user[row]),
  );
}

function firstOf({ movie, stars }: Ratings, shown: number) {
  return Array.from({ length: shown }, (_, i) => ({ movie: movie[i], stars: stars[i] }));
}
