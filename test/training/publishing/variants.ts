import { newReleaseId } from '../../../model/release/layout.ts';
import type { DataSummary } from '../../../model/release/manifest.ts';
import { type BaselineName, mapBaselines } from '../../../training/judging/evaluation/baselines/names.ts';
import type { Candidate } from '../../../training/judging/gate/candidate.ts';

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
  release: Candidate,
  { off = 0, baselines = {}, data, objects }: Change = {},
): Candidate {
  const answers = release.answers.map(({ model, answered }) => {
    const baselineOf = (name: BaselineName) => {
      const stars = baselines[name] ?? 0.5;
      return stars === 'exact' ? answered.stars : answered.stars.map(() => stars);
    };
    const predicted = answered.predicted.map((stars, i) => stars + off * (i % 2 ? 1 : -1));
    const others = mapBaselines(answered.baselines, (_, name) => baselineOf(name));
    return { model, answered: { ...answered, predicted, baselines: others } };
  });
  const { description } = release;
  return {
    answers,
    description: { ...description, id: newReleaseId(), data: { ...description.data, ...data } },
    objects: objects ?? release.objects,
  };
}
