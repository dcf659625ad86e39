import { test } from '@jest/globals';
import { NormalEquations } from '../../../../training/models/factors/normal-equations.ts';
import { Random } from '../../../../training/random.ts';
import { expectClose } from '../../../support/close.ts';
import { anyPrecision, numbersOf } from '../../../support/matrices.ts';

interface Observation {
  readonly design: readonly number[];
  readonly weight: number;
  readonly target: number;
}

const random = new Random(6);
const between = () => 2 * random.uniform() - 1;
const observations = (count: number, size: number): Observation[] =>
  Array.from({ length: count }, () => ({
    design: Array.from({ length: size }, between),
    weight: random.uniform() + 0.1,
    target: between(),
  }));

// More than two full lanes, and every remainder.
const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const cases = counts.flatMap((count) => [1, 2, 5, 6].map((size) => [count, size] as const));

test.each(cases)('%i observations of %i numbers: the sums of a plain loop', (count, size) => {
  const equations = new NormalEquations(size);
  const seen = observations(count, size);
  collect(equations, seen, size);
  expectSums(equations, seen, size);
});

test('one after the other: nothing of the observations before is left', () => {
  const size = 3;
  const equations = new NormalEquations(size);
  for (const count of [...counts, ...counts.toReversed()]) {
    const seen = observations(count, size);
    collect(equations, seen, size);
    expectSums(equations, seen, size);
  }
});

test('flushing again adds nothing', () => {
  const equations = new NormalEquations(2);
  const seen = observations(3, 2);
  collect(equations, seen, 2);
  equations.flush();
  expectSums(equations, seen, 2);
});

const prior = (size: number) => numbersOf(anyPrecision(size, 1));
const priorVector = (size: number) => Float64Array.from({ length: size }, (_, i) => i - 0.5);

/** On top of what is there, as the sampler's priors are. */
function collect(equations: NormalEquations, seen: readonly Observation[], size: number): void {
  equations.matrix.set(prior(size));
  equations.vector.set(priorVector(size));
  for (const { design, weight, target } of seen) {
    equations.designs.set(design, equations.next);
    equations.add(weight, target);
  }
  equations.flush();
}

function expectSums({ matrix, vector }: NormalEquations, seen: readonly Observation[], size: number): void {
  const expectedMatrix = prior(size);
  const expectedVector = priorVector(size);
  for (const { design, weight, target } of seen) {
    for (let i = 0; i < size; i++) {
      expectedVector[i] += weight * target * design[i];
      for (let j = 0; j <= i; j++) expectedMatrix[i * size + j] += weight * design[i] * design[j];
    }
  }
  const lower = (all: Float64Array) => all.filter((_, at) => at % size <= at / size);
  expectClose(lower(matrix), lower(expectedMatrix), 1e-12, 'lower triangle');
  expectClose(vector, expectedVector, 1e-12, 'vector');
}
