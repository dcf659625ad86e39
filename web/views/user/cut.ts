import type { Schema } from '../../../client/client.ts';

type Rated = Schema<'User'>['latest'][number];

/** A history cut in two: what came later tests what the earlier ratings foretell. Each part has the latest first. */
export interface Cut {
  readonly later: readonly Rated[];
  /** What recommendations and predictions are made of. */
  readonly earlier: readonly Rated[];
  /** Before those; only left out of the recommendations. */
  readonly earliest: readonly Rated[];
}

const mostLater = 12;
/** Requests carry these once for each later rating: more would make them heavy. */
const mostEarlier = 200;

/**
 * Cuts off the latest fifth, twelve ratings at most.
 * @param latest the latest first
 * @returns undefined if there are too few to cut, or if their order in time is unknown
 */
export function cutHistory(latest: readonly Rated[]): Cut | undefined {
  const later = Math.min(Math.floor(latest.length / 5), mostLater);
  if (later === 0 || latest.some(({ timestamp }) => timestamp === undefined)) return undefined;
  const end = later + mostEarlier;
  return { later: latest.slice(0, later), earlier: latest.slice(later, end), earliest: latest.slice(end) };
}
