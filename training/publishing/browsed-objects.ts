import type { Dataset } from '../../model/data/dataset.ts';
import { encodeHistory } from '../../model/history/objects.ts';
import { historyTable } from '../../model/history/table.ts';
import { encodeTitles } from '../../model/predict/title-table.ts';
import { historyPaths, searchPath, titlesPath } from '../../model/release/paths.ts';
import { buildIndex, encodeIndex } from '../../model/search/index.ts';

/**
 * Objects for browsing that no model learns from: titles, their index and all ratings, by their path in the release.
 * @param popularity of the movies: the more the better
 */
export function browsedObjects(
  { catalogue, users, ratings }: Pick<Dataset, 'catalogue' | 'users' | 'ratings'>,
  popularity: ArrayLike<number>,
): Map<string, Uint8Array> {
  const { blocks, index } = encodeHistory(historyTable(users, ratings));
  return new Map([
    [titlesPath, encodeTitles(catalogue.titles)],
    [searchPath, encodeIndex(buildIndex(catalogue, popularity))],
    [historyPaths.users, blocks],
    [historyPaths.userIndex, index],
  ]);
}
