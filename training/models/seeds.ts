import type { ModelName } from '../../model/release/names.ts';
import { deriveSeed } from '../random.ts';

/** A model of a training. */
interface Origin {
  readonly model: ModelName;
  readonly seed: number;
}

/** The seed of all that belongs to a model's factors. */
export const factorsSeed = ({ model, seed }: Origin) => deriveSeed(seed, model, 'factors');

/** The seed of a chain. @param fold that it does not see */
export const chainSeed = ({ seed }: { readonly seed: number }, fold: number) =>
  deriveSeed(seed, 'chain', fold);

/** The seed of a network. @param number from 1 */
export const memberSeed = ({ model, seed }: Origin, number: number) =>
  deriveSeed(seed, model, 'network', number - 1);
