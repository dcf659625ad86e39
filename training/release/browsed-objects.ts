import type { Dataset } from '../../model/data/dataset.ts';
import { encodeHistory } from '../../model/history/objects.ts';
import { historyTable } from '../../model/history/table.ts';
import { encodeTitles } from '../../model/predict/title-table.ts';
import { historyPaths, titlesPath } from '../../model/release/paths.ts';

/** What people look at and no model learns from: titles and all ratings, by their path in the release. */
export function browsedObjects({
  catalogue,
  users,
  ratings,
}: Pick<Dataset, 'catalogue' | 'users' | 'ratings'>): Map<string, Uint8Array> {
  const { blocks, index } = encodeHistory(historyTable(users, ratings));
  return new Map([
    [titlesPath, encodeTitles(catalogue.titles)],
    [historyPaths.users, blocks],
    [historyPaths.userIndex, index],
  ]);
}
