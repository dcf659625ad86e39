import { cutWeights, type LayersModelJson } from '../../../model/network/layers-model.ts';
import { movieFactorsLayer } from '../../../model/network/user-vectors.ts';
import { decodeTable } from '../../../model/predict/tables.ts';
import { modelPaths, priorPath } from '../../../model/release/paths.ts';
import type { PriorTable } from '../../../model/users/prior.ts';
import type { TrainedModel } from '../steps/assemble.ts';

/** What the factorisation says of movies, as a model's embedding has it. */
export interface MovieVectors {
  /**
   * Movies of the catalogue × width, row-major. The columns of the users' vectors have a length of 1 and are at right angles,
   * so that two rows are as far apart as what all users would give the two movies, in stars.
   */
  readonly values: Float32Array;
  readonly width: number;
  /** The vector of a user of whom nothing is known: its product with a movie's row is how good the movie is. */
  readonly anybody: Float32Array;
}

/** @param known the model of that name: no other has movie embeddings */
export function readMovieVectors({ objects }: Pick<TrainedModel, 'objects'>): MovieVectors {
  const { topology, weights } = modelPaths('known');
  const json: LayersModelJson = JSON.parse(new TextDecoder().decode(objects.get(topology)));
  const all = [...cutWeights(json, objects.get(weights)!)];
  const [, { shape, values }] = all.find(([name]) => name.startsWith(movieFactorsLayer))!;
  return { values, width: shape[1], anybody: decodeTable<PriorTable>(objects.get(priorPath)!).mean };
}
