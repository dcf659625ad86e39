import type { HoldoutEvaluation } from '../../model/release/manifest.ts';
import { predictRatings } from '../evaluation/answer.ts';
import { baselineNames, predictBaselines } from '../evaluation/baselines.ts';
import { errorsOf } from '../evaluation/metrics.ts';
import type { ModelTask, TrainedModel } from '../train-model.ts';

/** A model and the baselines on its permanent hold-out; undefined if nothing is held out. */
export async function evaluateHoldout(
  { configuration, heldOut }: ModelTask,
  trained: TrainedModel,
): Promise<HoldoutEvaluation | undefined> {
  if (heldOut.stars.length === 0) return undefined;
  const baselines = predictBaselines(trained.statistics, configuration.damping, heldOut);
  return {
    ratings: heldOut.stars.length,
    ...errorsOf(await predictRatings([trained], () => trained.model, heldOut), heldOut.stars),
    baselines: Object.fromEntries(
      baselineNames.map((name) => [name, errorsOf(baselines[name], heldOut.stars)]),
    ),
  };
}

/** The evaluations as a table of RMSE in stars. */
export function formatEvaluation(evaluation: Readonly<Partial<Record<string, HoldoutEvaluation>>>): string {
  const head = [
    'model'.padEnd(10),
    'held out',
    '    RMSE',
    ...baselineNames.map((name) => name.padStart(13)),
  ];
  const rows = Object.entries(evaluation).map(([model, figures]) =>
    [
      model.padEnd(10),
      String(figures!.ratings).padStart(8),
      figures!.rmse.toFixed(4).padStart(8),
      ...baselineNames.map((name) => figures!.baselines[name].rmse.toFixed(4).padStart(13)),
    ].join('  '),
  );
  return [head.join('  '), ...rows].join('\n');
}
