import type { ModelName } from '../../model/release/names.ts';
import type { Configuration, NetworkConfiguration } from './configuration.ts';

/** Up to this number of ratings, networks are trained with the configured epochs and batches. */
const configuredFor = 200_000;
const fewestEpochs = 2;
/** Largest batch, as a multiple of the configured one: limits the memory of a batch. */
const largestBatch = 16;

/**
 * Adapts an effort to the number of ratings. With large data, fewer epochs teach as much (docs/decisions.md), and batches can
 * grow as long as a network has as many steps as at `configuredFor`.
 */
export function adaptToSize(configuration: Configuration, ratings: number): Configuration {
  const size = Math.max(1, ratings / configuredFor);
  const adapted = Object.entries(configuration.networks).map(([model, own]) => [model, adapt(own, size)]);
  return {
    ...configuration,
    networks: Object.fromEntries(adapted) as Record<ModelName, NetworkConfiguration>,
  };
}

/** @param size of the data, as a multiple of `configuredFor`, 1 or more */
function adapt(network: NetworkConfiguration, size: number): NetworkConfiguration {
  const few = Math.max(fewestEpochs, Math.round(network.epochs / Math.sqrt(size)));
  const epochs = Math.min(network.epochs, few);
  const rows = (size * epochs) / network.epochs;
  const factor = Math.min(largestBatch, 2 ** Math.floor(Math.log2(Math.max(1, rows))));
  return { ...network, epochs, batch: network.batch * factor };
}
