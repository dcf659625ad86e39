import type { Random } from './random.ts';

const opening = Date.UTC(1996, 3, 1) / 1000;
const closing = Date.UTC(2018, 8, 1) / 1000;
const secondsBetweenRatings = 20;
const ratingsInSession = 30;
const daysBetweenSessions = 60;
const day = 24 * 60 * 60;

/** Writes ascending times for one user: sittings of a few dozen ratings, weeks or months apart. */
export function drawTimes(count: number, random: Random, into: Uint32Array): void {
  const offsets = new Float64Array(count);
  let elapsed = 0;
  for (let i = 0; i < count; i++) {
    offsets[i] = elapsed;
    elapsed += 1 + secondsBetweenRatings * random.exponential();
    if (random.uniform() * ratingsInSession < 1) elapsed += daysBetweenSessions * day * random.exponential();
  }
  // The busiest users come more often, so that nobody goes on past the last day.
  const scale = Math.min(1, (closing - opening) / elapsed);
  const start = opening + random.uniform() * (closing - opening - scale * elapsed);
  for (let i = 0; i < count; i++) into[i] = start + scale * offsets[i];
}
