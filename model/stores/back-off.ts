import { setTimeout } from 'node:timers/promises';

/** Milliseconds. */
export interface BackOff {
  /** The longest first wait; each further one may be twice as long. */
  readonly base: number;
  readonly cap: number;
}

/**
 * Waits before trying again after `failures` failures in a row (1 and up).
 *
 * "Full jitter": a uniformly random part of the exponential wait, so that competitors spread out
 * (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 */
export async function backOff(failures: number, { base, cap }: BackOff): Promise<void> {
  await setTimeout(Math.random() * Math.min(cap, base * 2 ** (failures - 1)));
}
