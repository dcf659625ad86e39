import type { Question } from '../../model/predict/rows.ts';
import type { Item } from '../http/schemas.ts';
import type { ServedModel } from '../serving/served.ts';
import type { Echo } from './prediction.ts';
import type { ToExplain } from './to-explain.ts';

/** An item that has been parsed, and its path in the body. */
export interface PlacedItem {
  readonly item: Item;
  readonly at: string;
  /** Movies of its ratings that nothing is known of. */
  readonly unused?: readonly number[];
}

/** What is to be answered of an item, and by which model. */
export interface AskedItem {
  readonly echo: Echo;
  readonly model: ServedModel;
  readonly question: Question;
  /** Undefined where no explanation is asked for. */
  readonly toExplain?: ToExplain | undefined;
}

/** What the answer to an item repeats. */
export function echoOf({ item, unused }: PlacedItem): Echo {
  if (unused === undefined || unused.length === 0) return item;
  const { userId, movieId } = item;
  return { userId, movieId, unusedRatings: unused };
}
