import { formatVersion, type HoldoutEvaluation, type Manifest } from '../../model/release/manifest.ts';
import { twoGenres as features } from './constants.ts';
import { plainUncertainty } from './uncertainty.ts';

function evaluation(rmse: number): HoldoutEvaluation {
  const byWidth = [1, 1.5, 2, 2.5, 3].map((width) => ({ ratings: 1_000, width, coverage: 0.81 }));
  return {
    rmse,
    mae: rmse - 0.2,
    ratings: 5_000,
    baselines: { 'global-mean': { rmse: 1.04, mae: 0.83 } },
    interval: { level: 0.8, coverage: 0.81, byWidth, nll: 1.6, nllConstant: 1.8 },
  };
}

/** A manifest as training writes it, without objects. */
export function manifestOf(id: string, { synthetic = false } = {}): Omit<Manifest, 'objects'> {
  return {
    formatVersion,
    id,
    createdAt: '2026-01-02T03:04:05.678Z',
    data: {
      name: synthetic ? 'synthetic:users=600' : 'ml-latest-small',
      source: synthetic ? 'synthetic:users=600' : 'ml-latest-small',
      synthetic,
      ratings: 100_836,
      users: 610,
      movies: 9_742,
      digest: 'd1'.repeat(32),
      baseDigest: 'd1'.repeat(32),
      badRows: 0,
      duplicateRatings: 3,
    },
    configuration: {},
    seed: 1,
    backend: 'wasm',
    libraries: { '@tensorflow/tfjs-core': '4.22.0' },
    features: { known: features, 'cold-movie': features, 'cold-user': features },
    uncertainty: {
      known: plainUncertainty('known'),
      'cold-movie': plainUncertainty('cold-movie'),
      'cold-user': plainUncertainty('cold-user'),
      'few-shot': plainUncertainty('known'),
    },
    evaluation: {
      known: evaluation(0.8123),
      'cold-movie': evaluation(0.8951),
      'cold-user': evaluation(0.9532),
    },
  };
}
