import type { JobKind } from '../../../training/running/memory/needs.ts';
import { type Size, smallestSize } from '../../fargate-sizes.ts';
import type { Settings } from '../../settings.ts';

/**
 * What a kind of job needs of the memory that one task for everything has (docs/decisions.md has the figures): that one
 * holds all models at once, a job mostly the ratings.
 */
const shareOfMemory: Readonly<Record<JobKind, number>> = {
  prepare: 1,
  chain: 0.5,
  combine: 0.5,
  member: 0.5,
  assemble: 0.5,
  lists: 0.5,
  answer: 0.5,
  publish: 1,
};

/** The size of a task for jobs of these kinds. */
export function sizeFor(kinds: readonly JobKind[], { cpu, trainingMemory }: Settings): Size {
  const share = Math.max(...kinds.map((kind) => shareOfMemory[kind]));
  // A job is one thread: what has less memory needs no more processors than come with it.
  return share === 1 ? { cpu, memory: trainingMemory } : smallestSize(share * trainingMemory);
}

/** Jobs that take long and that nothing else waits for alone: where losing a machine costs least. */
const onSpot: ReadonlySet<JobKind> = new Set(['chain', 'member']);

/** Whether a task for jobs of these kinds may run where its machine can be taken back. */
export function mayBeOnSpot(kinds: readonly JobKind[], { spot }: Settings): boolean {
  return spot && kinds.some((kind) => onSpot.has(kind));
}
