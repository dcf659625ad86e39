import * as tf from '@tensorflow/tfjs-core';
import type { FeatureConstants } from '../../../model/features/constants.ts';
import { InputLayout } from '../../../model/features/inputs.ts';
import { encodeCatalogue, encodeFranchises, encodeMovies } from '../../../model/predict/tables.ts';
import { newReleaseId } from '../../../model/release/layout.ts';
import type { Manifest } from '../../../model/release/manifest.ts';
import { cataloguePath, modelPaths } from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { writeRelease } from '../../../model/release/write.ts';
import type { Store } from '../../../model/stores/store.ts';
import { encodeUsers } from '../../../model/users/objects.ts';
import { configurationOf } from '../../../training/models/configuration.ts';
import { buildEnsemble } from '../../../training/models/networks/architecture.ts';
import { useBackend } from '../../../training/models/networks/backend.ts';
import { saveModel } from '../../../training/models/networks/save.ts';
import { manifestOf } from '../../support/manifest.ts';
import {
  generateCatalogue,
  generateFranchises,
  generateMovies,
  generateUsers,
  genres,
  rank,
} from './generated-tables.ts';

/** How large a release is. */
export interface Size {
  readonly users: number;
  readonly movies: number;
}

const constants: FeatureConstants = {
  genres,
  genreAverages: genres.map((_, i) => 3 + i / 20),
  globalMean: 3.5,
  variance: 1,
  halfShare: 0.4,
  years: [1950, 2019],
  mostGenres: 10,
  damping: { movie: 5, user: 5, taste: 10 },
  assumedCount: 10,
};

/**
 * Publishes a release whose `known` is as large as told, of random numbers: nothing is trained. It has no other model.
 * @param more objects, by path
 */
export async function publishGenerated(
  store: Store,
  { users, movies }: Size,
  more: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Manifest> {
  const catalogue = generateCatalogue(movies);
  const movieTable = generateMovies(movies);
  const franchises = generateFranchises(catalogue, movieTable);
  const paths = modelPaths('known');
  const { topology, weights } = await randomNetwork(movies);
  const { blocks, index } = encodeUsers(generateUsers(users, franchises.hashes.length));
  const objects = new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [paths.topology, topology],
    [paths.weights, weights],
    [paths.movies, encodeMovies(movieTable)],
    [paths.franchises, encodeFranchises(franchises)],
    [paths.users, blocks],
    [paths.userIndex, index],
    ...more,
  ]);
  const features = { known: constants, 'cold-movie': constants, 'cold-user': constants };
  const written = await writeRelease(store, { ...manifestOf(newReleaseId()), features }, objects);
  await promote(store, written.id);
  return written;
}

/** The networks of the default, as they start. */
async function randomNetwork(movies: number) {
  await useBackend();
  const { hidden, members } = configurationOf('default').networks.known;
  const { width, baselineAt } = new InputLayout(constants, true);
  const architecture = {
    model: 'known',
    users: 0,
    movies,
    features: width,
    embedding: 0,
    factors: rank,
  } as const;
  const network = buildEnsemble({ ...architecture, hidden, baselineAt, globalMean: 3.5 }, members);
  network.setWeights(network.getWeights().map(({ shape }) => tf.randomUniform(shape, -0.1, 0.1)));
  const saved = await saveModel(network);
  network.dispose();
  return saved;
}
