import type { FeatureConstants } from '../../model/features/constants.ts';
import { formatVersion, type HoldoutEvaluation, type Manifest } from '../../model/release/manifest.ts';

const features: FeatureConstants = {
  genres: ['Comedy', 'Drama'],
  genreAverages: [3.4, 3.7],
  globalMean: 3.5,
  years: [1902, 2018],
  mostGenres: 2,
  damping: { movie: 5, user: 5, taste: 10 },
  assumedCount: 20,
};

function evaluation(rmse: number): HoldoutEvaluation {
  return { rmse, mae: rmse - 0.2, ratings: 5_000, baselines: { 'global-mean': { rmse: 1.04, mae: 0.83 } } };
}

/** A manifest as training writes it, without objects. */
export function manifestOf(id: string, { synthetic = false } = {}): Omit<Manifest, 'objects'> {
  return {
    formatVersion,
    id,
    createdAt: '2026-01-02T03:04:05.678Z',
    data: {
      name: synthetic ? 'synthetic:users=600' : 'ml-latest-small',
      synthetic,
      ratings: 100_836,
      users: 610,
      movies: 9_742,
      digest: 'd1'.repeat(32),
      badRows: 0,
      duplicateRatings: 3,
    },
    configuration: {},
    seed: 1,
    backend: 'wasm',
    libraries: { '@tensorflow/tfjs-core': '4.22.0' },
    features: { known: features, 'cold-movie': features, 'cold-user': features },
    evaluation: {
      known: evaluation(0.8123),
      'cold-movie': evaluation(0.8951),
      'cold-user': evaluation(0.9532),
    },
  };
}
