import type { OwnCounts } from '../../../model/data/dataset.ts';

/** What own ratings came to, in words; empty if there is nothing to tell. */
export function describeOwn(own: OwnCounts): string[] {
  const { ratings, users, movies, replaced, outdated, undescribed, forgotten } = own;
  return [
    ratings > 0 && `${ratings} submitted ratings with ${users} new users and ${movies} new movies`,
    replaced > 0 && `${replaced} base ratings replaced by submitted ones`,
    outdated > 0 && `${outdated} submitted ratings skipped because the base has later ones`,
    undescribed > 0 && `${undescribed} submitted ratings skipped because nobody has described their movies`,
    forgotten > 0 && `${forgotten} forgotten users of the base skipped`,
  ].filter((part) => part !== false);
}
