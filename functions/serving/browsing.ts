import { HistoryReader } from '../../model/history/reader.ts';
import { decodeTasteMap, type TasteMap } from '../../model/map/taste-map.ts';
import { Library } from '../../model/predict/library.ts';
import { mapPath, modelPaths, reportPath, searchPath } from '../../model/release/paths.ts';
import { MovieSearch } from '../../model/search/search.ts';
import { UserReader } from '../../model/users/reader.ts';
import type { PartOpeners } from './environment.ts';

/** What people look at of a release. */
export interface BrowsedParts {
  readonly library: Library;
  readonly search: MovieSearch;
  readonly map: TasteMap;
  readonly history: HistoryReader;
  /** Users as `known` sees them. */
  readonly users: UserReader;
  /** A page, as UTF-8; undefined where the release has none. */
  readonly report: Uint8Array | undefined;
}

/** The same, for the function that lets people look. */
export const browsed: PartOpeners<BrowsedParts> = {
  library: (release) => Library.open(release, release.manifest.features.known.genres),
  search: async (release) => new MovieSearch(await release.read(searchPath)),
  map: async (release) => decodeTasteMap(await release.read(mapPath)),
  history: (release) => HistoryReader.open(release),
  users: (release) => UserReader.open(release, modelPaths('known')),
  report: async (release) =>
    release.manifest.objects.some(({ path }) => path === reportPath) ? release.read(reportPath) : undefined,
};
