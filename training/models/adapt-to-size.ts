import type { ModelName } from '../../model/release/names.ts';
import type { Configuration, NetworkConfiguration } from './configuration.ts';

/** Up to as many ratings networks are trained as they are configured, in epochs and in batches. */
const configuredFor = 200_000;
const fewestEpochs = 2;
/** Rows of one step, as a multiple of those that are configured: what a batch takes in memory stays small. */
const largestBatch = 16;

/**
 * An effort for so many ratings. Of large data fewer epochs teach as much (docs/decisions.md), and batches may be as large
 * as leave a network as many steps as it has at `configuredFor`.
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
