import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FeatureConstants } from '../../model/features/constants.ts';
import type { InputLayout } from '../../model/features/inputs.ts';
import type { Product } from '../factors/low-rank.ts';
import { buildEnsemble, buildMember, factorLayers, memberPrefix } from './architecture.ts';
import { useBackend } from './backend.ts';
import { type SavedModel, saveModel } from './save.ts';
import { architectureOf, type MemberWeights, type ModelJob } from './train-member.ts';

/** The mean of trained networks as one saved LayersModel. */
export async function assembleModel(
  job: ModelJob,
  constants: FeatureConstants,
  layout: InputLayout,
  members: readonly MemberWeights[],
  factors?: Product,
): Promise<SavedModel> {
  await useBackend();
  const architecture = architectureOf(job, constants, layout);
  const ensemble = buildEnsemble(architecture, members.length);
  const member = buildMember(architecture, { seed: 0, dropout: 0 });
  for (const [i, weights] of members.entries()) {
    let at = 0;
    for (const layer of member.layers) {
      const own = weights.slice(at, at + layer.weights.length);
      at += own.length;
      if (own.length === 0) continue;
      const tensors = own.map((values, k) => tf.tensor(values, layer.weights[k].shape as number[]));
      ensemble.getLayer(memberPrefix(i) + layer.name).setWeights(tensors);
      tf.dispose(tensors);
    }
  }
  if (factors) setFactors(ensemble, factors);
  const saved = await saveModel(ensemble);
  member.dispose();
  ensemble.dispose();
  return saved;
}

function setFactors(ensemble: LayersModel, { users, movies, width }: Product): void {
  tf.tidy(() => {
    ensemble.getLayer(factorLayers.users).setWeights([tf.tensor2d(users, [users.length / width, width])]);
    ensemble.getLayer(factorLayers.movies).setWeights([tf.tensor2d(movies, [movies.length / width, width])]);
  });
}
