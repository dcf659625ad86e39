import { type Call, isWrite } from './intercepted.ts';

/** Whether the fault tests run every case (`npm run test:soak`) or a sample of them (`npm test`). */
export const soak = process.env.MARQUEE_SOAK === '1';

/** Milliseconds for a test that kills a process at each step. */
export const patience = soak ? 3_600_000 : 240_000;

/** A call of a store at which a test kills a process. */
export interface Step {
  /** Counted from 1 among the calls. */
  readonly number: number;
  readonly kind: string;
  readonly isWrite: boolean;
}

/** One step for each call, in the same order. */
export function stepsOf(calls: readonly Pick<Call, 'method' | 'key'>[]): Step[] {
  return calls.map((call, i) => ({
    number: i + 1,
    kind: `${call.method} ${kindOfKey(call.key)}`,
    isWrite: isWrite(call),
  }));
}

/** Ids, hashes and models vary within a kind; all objects of a release are of one. */
function kindOfKey(key: string): string {
  return key.replace(/^(releases\/[^/]+)\/(?!manifest\.json$).+/, '$1/object').replace(/[^/]*\d[^/]*/g, '#');
}

/**
 * The steps to test: all in a soak, else the first and the last of each kind of write, and the write in the middle.
 * A kill before a read leaves what a kill before the next write leaves, so a sample does without.
 * @param all whether it is a soak
 */
export function sampleSteps(steps: readonly Step[], all = soak): readonly Step[] {
  if (all) return steps;
  const writes = steps.filter((step) => step.isWrite);
  const chosen = new Set([writes[writes.length >> 1]]);
  for (const kind of new Set(writes.map((step) => step.kind))) {
    const same = writes.filter((step) => step.kind === kind);
    chosen.add(same[0]).add(same[same.length - 1]);
  }
  return writes.filter((step) => chosen.has(step));
}

/** A few of the steps, where the same is tested at each of them in another way: the first write, the middle one, the last. */
export function fewSteps(steps: readonly Step[], all = soak): readonly Step[] {
  if (all) return steps;
  const writes = steps.filter((step) => step.isWrite);
  return [...new Set([writes[0], writes[writes.length >> 1], writes[writes.length - 1]])].filter(Boolean);
}
