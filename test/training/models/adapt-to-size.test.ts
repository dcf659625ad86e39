import { expect, test } from '@jest/globals';
import { modelNames } from '../../../model/release/names.ts';
import { adaptToSize } from '../../../training/models/adapt-to-size.ts';
import { configurationOf, type Effort } from '../../../training/models/configuration.ts';

const efforts: readonly Effort[] = ['quick', 'default', 'thorough'];

test.each(efforts)('%s: up to 200,000 ratings networks are trained as configured', (effort) => {
  const configuration = configurationOf(effort);
  for (const ratings of [0, 1, 100_836, 200_000])
    expect(adaptToSize(configuration, ratings)).toEqual(configuration);
});

test('a million ratings take half the epochs, in larger batches', () => {
  const { networks, ...rest } = adaptToSize(configurationOf('default'), 1e6);
  const { networks: configured, ...others } = configurationOf('default');
  expect(rest).toEqual(others);
  expect(modelNames.map((model) => networks[model].epochs)).toEqual([3, 3, 4]);
  expect(modelNames.map((model) => networks[model].batch)).toEqual([1024, 2048, 2048]);
  expect(networks.known.rate).toBe(configured.known.rate);
});

test.each(efforts)('%s: more ratings never take fewer steps, and never less than two epochs', (effort) => {
  const configured = configurationOf(effort).networks;
  for (const ratings of [3e5, 1e6, 4e6, 32e6, 1e9]) {
    const { networks } = adaptToSize(configurationOf(effort), ratings);
    for (const model of modelNames) {
      const steps = (of: typeof configured, rows: number) => (of[model].epochs * rows) / of[model].batch;
      expect(networks[model].epochs).toBeGreaterThanOrEqual(2);
      expect(steps(networks, ratings)).toBeGreaterThanOrEqual(steps(configured, 200_000));
      expect(networks[model].batch).toBeLessThanOrEqual(16 * configured[model].batch);
    }
  }
});
