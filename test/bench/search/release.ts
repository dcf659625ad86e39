import { type ApiHandler, createHandler } from '../../../functions/handler.ts';
import { searchMovies } from '../../../functions/operations/search-movies.ts';
import { browsed } from '../../../functions/serving/browsing.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { readTitles } from '../../../model/data/catalogue.ts';
import { encodeCatalogue, encodeMovies } from '../../../model/predict/tables.ts';
import { encodeTitles } from '../../../model/predict/title-table.ts';
import { cataloguePath, modelPaths, searchPath, titlesPath } from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { writeRelease } from '../../../model/release/write.ts';
import { buildIndex, encodeIndex } from '../../../model/search/index.ts';
import { twoGenres } from '../../support/constants.ts';
import { manifestOf } from '../../support/manifest.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { generateCatalogue, generateMovies, genres } from '../scale/generated-tables.ts';

/** Movies with these titles; all else about them is generated. */
export function moviesTitled(titles: readonly string[]) {
  const catalogue = { ...generateCatalogue(titles.length), ...readTitles(titles) };
  const movies = generateMovies(titles.length);
  return { catalogue, movies };
}

/** The handler of `GET /v1/movies` over a release of such movies, which has nothing else. */
export async function searchHandler(titles: readonly string[]): Promise<ApiHandler> {
  const { catalogue, movies } = moviesTitled(titles);
  const objects = new Map([
    [cataloguePath, encodeCatalogue(catalogue)],
    [titlesPath, encodeTitles(titles)],
    [searchPath, encodeIndex(buildIndex(catalogue, movies.ratingCount))],
    [modelPaths('known').movies, encodeMovies(movies)],
  ]);
  const constants = { ...twoGenres, genres };
  const features = { known: constants, 'cold-movie': constants, 'cold-user': constants };
  const store = new MemoryStore();
  const { id } = await writeRelease(store, { ...manifestOf('r1'), features }, objects);
  await promote(store, id);
  const serving = createServing(openerOf(async () => store, browsed));
  return createHandler({ searchMovies }, serving, () => {});
}
