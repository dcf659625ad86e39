import { listLength } from './lists.ts';

/** Places that count for NDCG; recall counts the whole list of 20. */
const gainPlaces = 10;

/** How good the list of each user is, 0 to 1. */
export interface ListScores {
  readonly ndcg10: Float64Array;
  readonly recall20: Float64Array;
}

/**
 * NDCG@10 with a gain of 1 for what is relevant (Järvelin & Kekäläinen, Cumulated gain-based evaluation of IR techniques,
 * 2002), and Recall@20: how much of what is relevant is in the list, out of 20 at most.
 * @param lists users × 20
 * @param relevant of each user; not empty
 */
export function scoreLists(lists: Int32Array, relevant: readonly ReadonlySet<number>[]): ListScores {
  const ndcg10 = new Float64Array(relevant.length);
  const recall20 = new Float64Array(relevant.length);
  relevant.forEach((own, user) => {
    let [gain, hits] = [0, 0];
    for (let place = 0; place < listLength; place++) {
      if (!own.has(lists[user * listLength + place])) continue;
      hits++;
      if (place < gainPlaces) gain += discount(place);
    }
    ndcg10[user] = gain / idealGain(own.size);
    recall20[user] = hits / Math.min(listLength, own.size);
  });
  return { ndcg10, recall20 };
}

/** @param place from 0 */
function discount(place: number): number {
  return 1 / Math.log2(place + 2);
}

function idealGain(relevant: number): number {
  let gain = 0;
  for (let place = 0; place < Math.min(gainPlaces, relevant); place++) gain += discount(place);
  return gain;
}

/** A mean over users; the standard error is null of a single one. */
export interface Mean {
  readonly value: number;
  readonly standardError: number | null;
}

export function meanOf(values: Float64Array): Mean {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  if (values.length < 2) return { value, standardError: null };
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** What lists show of a catalogue: the share of its movies that are in any, and the share of places that given movies have. */
export function spreadOfLists(lists: Int32Array, movies: number, popular: ReadonlySet<number>) {
  const listed = lists.filter((movie) => movie >= 0);
  const ofPopular = listed.filter((movie) => popular.has(movie)).length;
  return { coverage: new Set(listed).size / movies, popularShare: ofPopular / listed.length };
}
