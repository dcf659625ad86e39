import type { ModelName } from '../../../model/release/names.ts';
import type {
  Configuration,
  FactorConfiguration,
  NetworkConfiguration,
} from '../../../training/models/configuration.ts';

/** A change of a configuration: one idea. */
export type Variant = (configuration: Configuration) => Configuration;

/** The ideas that an ablation of a model's training tries, by name. */
export function variantsOf(model: ModelName): Readonly<Record<string, Variant>> {
  const network =
    (change: Partial<NetworkConfiguration>): Variant =>
    (from) => ({
      ...from,
      networks: { ...from.networks, [model]: { ...from.networks[model], ...change } },
    });
  const factors =
    (change: Partial<FactorConfiguration>): Variant =>
    (from) => ({
      ...from,
      factors: { ...from.factors, ...change },
    });
  const ofNetworks = {
    'one network': network({ members: 1 }),
    '2 networks': network({ members: 2 }),
    '3 networks': network({ members: 3 }),
    '8 networks': network({ members: 8 }),
    '128-64': network({ hidden: [128, 64] }),
    '256-128, dropout 0.5': network({ hidden: [256, 128], dropout: 0.5 }),
    'no dropout': network({ dropout: 0 }),
    'dropout 0.3': network({ dropout: 0.3 }),
    '5 epochs': network({ epochs: 5 }),
    '10 epochs': network({ epochs: 10 }),
    'batch 2048': network({ batch: 2048 }),
    'batch 1024, twice the rate': (from: Configuration) =>
      network({ batch: 1024, rate: 2 * from.networks[model].rate })(from),
  };
  if (model !== 'known') return ofNetworks;
  return {
    ...ofNetworks,
    '3 chains': factors({ folds: 3 }),
    '8 chains': factors({ folds: 8 }),
    '8 chains, 60 sweeps': factors({ folds: 8, sweeps: 60, burnIn: 20, every: 4 }),
    '50 sweeps': factors({ sweeps: 50, burnIn: 20, every: 3 }),
    '150 sweeps': factors({ sweeps: 150, burnIn: 40, every: 10 }),
    '7 factors': factors({ factors: 7 }),
    '23 factors': factors({ factors: 23 }),
    'rank 16': factors({ rank: 16 }),
    'rank 64': factors({ rank: 64 }),
    'start at 0.1': factors({ startDeviation: 0.1 }),
    'start at 0.4': factors({ startDeviation: 0.4 }),
  };
}
