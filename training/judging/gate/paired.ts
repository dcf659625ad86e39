import type { PairedDifference } from '../../../model/release/verdict.ts';
import type { Clusters } from '../evaluation/clustered.ts';
import { formatDifference, pairedDifference } from '../evaluation/metrics.ts';

/** How far predictions are from others of the same ratings, as a verdict has it; certain of none if there is a single cluster. */
export function comparePredictions(
  predicted: Float32Array,
  other: Float32Array,
  stars: Float32Array,
  clusters: Clusters,
): PairedDifference {
  const { rmse, standardError } = pairedDifference(predicted, other, stars, clusters);
  return {
    difference: rmse,
    standardError: standardError ?? 0,
    clusters: Math.min(new Set(clusters.user).size, new Set(clusters.movie).size),
  };
}

export function describePaired({ difference, standardError }: PairedDifference): string {
  return formatDifference({ rmse: difference, standardError });
}
