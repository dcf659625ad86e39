import { newReleaseId } from '../../../model/release/layout.ts';
import type { DataSummary } from '../../../model/release/manifest.ts';
import { type BaselineName, baselineNames } from '../../../training/evaluation/baselines.ts';
import type { UnwrittenRelease } from '../../../training/release/train-release.ts';

interface Change {
  /** Stars that every answer to a held-out rating is off, beside what it is. */
  readonly off?: number;
  /** What baselines answer, in stars, or `exact` for what was given; the others are worse than any model. */
  readonly baselines?: Partial<Record<BaselineName, number | 'exact'>>;
  readonly data?: Partial<DataSummary>;
  readonly objects?: ReadonlyMap<string, Uint8Array>;
}

/** Another release with the same networks. */
export function variantOf(
  release: UnwrittenRelease,
  { off = 0, baselines = {}, data, objects }: Change = {},
): UnwrittenRelease {
  const answers = release.answers.map(({ predictions, test, ...holdout }) => {
    const baselineOf = (name: BaselineName) => {
      const stars = baselines[name] ?? 0.5;
      return stars === 'exact' ? test.stars : test.stars.map(() => stars);
    };
    const model = predictions.model.map((stars, i) => stars + off * (i % 2 ? 1 : -1));
    const others = Object.fromEntries(baselineNames.map((name) => [name, baselineOf(name)]));
    const changed = { ...predictions, model, baselines: others as typeof predictions.baselines };
    return { ...holdout, test, predictions: changed };
  });
  const { description } = release;
  return {
    answers,
    description: { ...description, id: newReleaseId(), data: { ...description.data, ...data } },
    objects: objects ?? release.objects,
  };
}
