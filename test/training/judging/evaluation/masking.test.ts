import { afterAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../../model/data/dataset.ts';
import type { Ratings } from '../../../../model/data/ratings.ts';
import { sha256 } from '../../../../model/digest.ts';
import type { Predictions } from '../../../../training/judging/evaluation/answered.ts';
import { baselineNames, publishedNames } from '../../../../training/judging/evaluation/baselines/names.ts';
import { runSplit } from '../../../../training/judging/evaluation/run-split.ts';
import {
  type ProtocolName,
  planSplits,
  protocolNames,
} from '../../../../training/judging/evaluation/splits.ts';
import { quickPool } from '../../../programs/built.ts';
import { useWasm } from '../../../support/wasm.ts';
import { smallConfiguration, smallData, withOtherStars } from '../../small.ts';

await useWasm();
const data = await smallData();
const recipe = { configuration: smallConfiguration(), seed: 1, published: publishedNames };
const folds = 2;
const pool = quickPool();
afterAll(() => pool.close());

/** Splits the data, trains and predicts, as an evaluation does from beginning to end. */
function predictFold(of: Dataset, protocol: ProtocolName, fold: number): Promise<Predictions> {
  const split = planSplits(of, protocol, folds, 1)[fold].make();
  return runSplit(of, split, recipe, pool, () => {});
}

const originals = new Map<string, Promise<Predictions>>();

/** Those of the data as they are: for each split once. */
function originalFold(protocol: ProtocolName, fold: number): Promise<Predictions> {
  const key = `${protocol} ${fold}`;
  const predictions = originals.get(key) ?? predictFold(data, protocol, fold);
  originals.set(key, predictions);
  return predictions;
}

/** The rows of the data that are among these ratings. */
function rowsOf({ user, movie }: Ratings): (row: number) => boolean {
  const pairs = new Set(Array.from(user, (one, i) => `${one} ${movie[i]}`));
  return (row) => pairs.has(`${data.ratings.user[row]} ${data.ratings.movie[row]}`);
}

const cases = protocolNames.flatMap((protocol) =>
  planSplits(data, protocol, folds, 1).map((split, fold) => ({ protocol, fold, split: split.make() })),
);

describe.each(cases)('$protocol, split $fold', ({ protocol, fold, split }) => {
  test('no held-out rating can reach a prediction', async () => {
    const masked = withOtherStars(data, rowsOf(split.test));
    const [original, blind] = await Promise.all([
      originalFold(protocol, fold),
      predictFold(masked, protocol, fold),
    ]);
    for (const name of ['predicted', 'low', 'high'] as const) {
      expect(bitsOf(blind[name])).toBe(bitsOf(original[name]));
    }
    for (const name of baselineNames) {
      expect(bitsOf(blind.baselines[name]!)).toBe(bitsOf(original.baselines[name]!));
    }
  });
});

// Were predictions the same whatever the ratings, the tests above would prove nothing.
test.each(protocolNames)('%s: ratings that are trained on do reach the predictions', async (protocol) => {
  const split = planSplits(data, protocol, folds, 1)[0].make();
  const changed = withOtherStars(data, rowsOf(split.train));
  const [original, other] = await Promise.all([originalFold(protocol, 0), predictFold(changed, protocol, 0)]);
  expect(differing(other.predicted, original.predicted)).toBeGreaterThan(0.9);
  for (const name of baselineNames) {
    expect(differing(other.baselines[name]!, original.baselines[name]!)).toBeGreaterThan(0.9);
  }
});

function bitsOf({ buffer, byteOffset, byteLength }: Float32Array): string {
  return sha256(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Share of the predictions that differ. */
function differing(a: Float32Array, b: Float32Array): number {
  return a.filter((value, i) => value !== b[i]).length / a.length;
}
