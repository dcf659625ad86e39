import { useBackend } from '../../models/networks/backend.ts';
import { libraryVersions } from '../../models/networks/versions.ts';
import type { EvaluationPlan } from './plan.ts';

/** All that an evaluation's predictions depend on, except the source code, which the checkpoint adds. */
export async function identityOf({
  data,
  recipe,
  splits,
  fewShot,
}: Pick<EvaluationPlan, 'recipe' | 'splits' | 'fewShot'> & {
  readonly data: Pick<EvaluationPlan['data'], 'digest'>;
}) {
  const backend = await useBackend();
  const names = [...splits, ['few-shot', fewShot] as const].map(([name, own]) => [
    name,
    own.map(({ seed, fold }) => [seed, fold]),
  ]);
  return { digest: data.digest, recipe, splits: names, backend, libraries: libraryVersions(backend) };
}
