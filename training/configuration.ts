import type { Damping } from '../model/features/constants.ts';
import type { ModelName } from '../model/release/names.ts';

/** How one model's networks are built and trained. */
export interface NetworkConfiguration {
  /** Networks that are trained from different seeds and averaged. */
  readonly members: number;
  readonly embedding: number;
  readonly hidden: readonly number[];
  readonly dropout: number;
  readonly epochs: number;
  readonly batch: number;
  /** Learning rate at the start; it falls to 0 along half a cosine. */
  readonly rate: number;
  readonly omission: Omission;
}

/** Probabilities with which training leaves out what a caller may leave out. */
export interface Omission {
  readonly year: number;
  /** Of the average rating and the number of ratings. */
  readonly average: number;
  /** Of the number of ratings alone. */
  readonly count: number;
}

export interface Configuration {
  readonly damping: Damping;
  readonly assumedCount: number;
  readonly networks: Readonly<Record<ModelName, NetworkConfiguration>>;
}

const network = {
  embedding: 16,
  hidden: [128, 64],
  dropout: 0.3,
  batch: 512,
  rate: 1.5e-3,
};

/** Chosen by measurement: docs/decisions.md. */
const defaultConfiguration: Configuration = {
  damping: { movie: 5, user: 5, taste: 10 },
  assumedCount: 20,
  networks: {
    known: { ...network, members: 3, epochs: 6, omission: { year: 0.05, average: 0, count: 0 } },
    'cold-movie': {
      ...network,
      members: 2,
      epochs: 7,
      rate: 3e-3,
      omission: { year: 0.05, average: 0.8, count: 0.2 },
    },
    'cold-user': {
      ...network,
      members: 3,
      epochs: 8,
      batch: 1024,
      hidden: [64, 32],
      dropout: 0.1,
      rate: 6e-3,
      omission: { year: 0.05, average: 0.05, count: 0.05 },
    },
  },
};

/** @param quick one small network a model: for a first look, not for service */
export function configurationOf(quick: boolean): Configuration {
  return quick ? quickConfiguration() : defaultConfiguration;
}

function quickConfiguration(): Configuration {
  const quick = { members: 1, hidden: [64, 32], epochs: 3, batch: 1024, rate: 2.5e-3 };
  const { networks } = defaultConfiguration;
  return {
    ...defaultConfiguration,
    networks: {
      known: { ...networks.known, ...quick },
      'cold-movie': { ...networks['cold-movie'], ...quick },
      'cold-user': { ...networks['cold-user'], ...quick },
    },
  };
}
