import type { OwnCounts } from '../../../model/data/dataset.ts';

/** What own ratings came to, in words; empty if there is nothing to tell. */
export function describeOwn(own: OwnCounts): string[] {
  const { ratings, users, movies, replaced, outdated, undescribed, forgotten } = own;
  return [
    ratings > 0 && `${ratings} own ratings, with ${users} new users and ${movies} new movies`,
    replaced > 0 && `${replaced} ratings of the base replaced by own ones`,
    outdated > 0 && `${outdated} own ratings older than the base's left out`,
    undescribed > 0 && `${undescribed} own ratings of movies that nobody has described left out`,
    forgotten > 0 && `${forgotten} forgotten users left out of the base`,
  ].filter((part) => part !== false);
}
