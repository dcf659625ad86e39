import * as tf from '@tensorflow/tfjs-core';
import type { FeatureConstants } from '../../model/features/constants.ts';
import type { InputLayout } from '../../model/features/inputs.ts';
import { buildEnsemble, buildMember, memberPrefix } from './architecture.ts';
import { useBackend } from './backend.ts';
import { type SavedModel, saveModel } from './save.ts';
import { architectureOf, type MemberJob, type MemberWeights } from './train-member.ts';

/** The mean of trained networks as one saved LayersModel. */
export async function assembleModel(
  job: MemberJob,
  constants: FeatureConstants,
  layout: InputLayout,
  members: readonly MemberWeights[],
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
  const saved = await saveModel(ensemble);
  member.dispose();
  ensemble.dispose();
  return saved;
}
