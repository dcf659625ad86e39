import { defaultStoreUrl } from '../../model/stores/default.ts';
import { type Configuration, configurationOf } from '../models/configuration.ts';
import { dataOptions, gateOptions, readEffort, readGate, type readOptions, readWhole } from './arguments.ts';

/** Options of commands that train. */
export const trainingOptions = { ...dataOptions, ...gateOptions, store: { type: 'string' } } as const;

export type GivenTraining = ReturnType<typeof readOptions<typeof trainingOptions>>;

/** The checked options of a training. */
export interface WantedTraining {
  readonly storeUrl: string;
  readonly configuration: Configuration;
  readonly seed: number;
  readonly tolerance: number;
  readonly keep: number;
  readonly maxBadRows: number;
  readonly allowSynthetic: boolean;
}

/** @throws UsageError if an option, or a variable in its place, makes no sense */
export function readTraining(given: GivenTraining): WantedTraining {
  return {
    storeUrl: given.store ?? defaultStoreUrl(),
    configuration: configurationOf(readEffort(given)),
    seed: readWhole('seed', given.seed, 0),
    ...readGate(given),
    maxBadRows: readWhole('max-bad-rows', given['max-bad-rows'], 0),
    // Generated ratings must be chosen explicitly: a default or a leftover variable is not a choice.
    allowSynthetic: given.data !== undefined,
  };
}

/** The same options as arguments, for the process that reads the data. */
export function readingArguments(given: GivenTraining): string[] {
  return Object.keys(trainingOptions).flatMap((name) => {
    const value = given[name as keyof GivenTraining];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, value];
  });
}
