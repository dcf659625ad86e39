import { type Rated, ratings, shown } from '../state/ratings.ts';
import { route } from '../state/route.ts';
import { useStore } from '../state/store.ts';

/** Who a prediction is for: a user of the data, somebody who sends ratings, or nobody in particular. Part of an item. */
export interface Who {
  readonly userId?: number;
  readonly ratings?: { readonly movieId: number; readonly rating: number }[];
}

/** The user whom the address names, or else the visitor by their ratings. */
export function useWho(): Who {
  const rated = useStore(ratings);
  const userId = Number(useStore(route).query.get('user'));
  return userId > 0 ? { userId } : visitor(rated);
}

/** Nobody in particular, before the first rating. */
export const visitor = (rated: readonly Rated[]): Who =>
  rated.length === 0 ? {} : { ratings: shown(rated) };

/** For sentences: whose prediction it is. */
export function nameOf({ userId, ratings }: Who): string {
  if (userId !== undefined) return `User ${userId}`;
  return ratings ? 'You' : 'Somebody new';
}
