import type { Dataset } from '../../model/data/dataset.ts';
import { describeOwn } from './submitted/submitted-text.ts';

/** A line on what was read, and what was not. */
export function describeDataset({
  name,
  source,
  synthetic,
  ratings,
  users,
  catalogue,
  counts,
}: Dataset): string {
  const size = `${ratings.user.length} ratings by ${users.length} users of ${catalogue.ids.length} movies`;
  const notes = [
    source !== name && `from ${source}`,
    synthetic && 'generated, not MovieLens',
    counts.badRows > 0 && `${counts.badRows} bad rows skipped`,
    counts.duplicateRatings > 0 && `${counts.duplicateRatings} ratings replaced by later ones`,
    ...(counts.own ? describeOwn(counts.own) : []),
  ].filter(Boolean);
  return `${name}: ${size}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}
