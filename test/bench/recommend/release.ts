import { type ApiHandler, createHandler } from '../../../functions/handler.ts';
import { recommend, recommendToUser } from '../../../functions/operations/recommendations.ts';
import { findSimilarTo, getSimilar } from '../../../functions/operations/similar.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { recommended } from '../../../functions/serving/recommending.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { encodeHistory } from '../../../model/history/objects.ts';
import type { HistoryTable } from '../../../model/history/table.ts';
import { encodePrior } from '../../../model/predict/tables.ts';
import { encodeTitles } from '../../../model/predict/title-table.ts';
import { encodeRankTables, type RankTables } from '../../../model/rank/tables.ts';
import { historyPaths, priorPath, rankPath, titlesPath } from '../../../model/release/paths.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { publishGenerated } from '../scale/generated-release.ts';
import { generateCatalogue, generatePrior } from '../scale/generated-tables.ts';

/** As many as ml-latest-small has, and ratings of each as there on average. */
const users = 610;
const ratingsEach = 165;
/** As the default has them. */
const width = 64;
const neighboursEach = 50;

/** A number from 0 to before 1 that depends on `i` alone. */
const scattered = (i: number) => (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** The handler of lists over a release of so many movies, all of whose numbers are made up, and the length of its table. */
export async function listHandler(movies: number): Promise<{ handler: ApiHandler; bytes: number }> {
  const store = new MemoryStore();
  const tables = encodeRankTables(generateRankTables(movies));
  const { blocks, index } = encodeHistory(generateHistory(movies));
  const more = new Map([
    [rankPath, tables],
    [priorPath, encodePrior(generatePrior())],
    [titlesPath, encodeTitles(generateCatalogue(movies).titles)],
    [historyPaths.users, blocks],
    [historyPaths.userIndex, index],
  ]);
  await publishGenerated(store, { users, movies }, more);
  const serving = createServing(openerOf(async () => store, recommended));
  return {
    handler: createHandler(
      { recommendToUser, recommend, getSimilar, findSimilar: findSimilarTo },
      serving,
      () => {},
    ),
    bytes: tables.length,
  };
}

function generateRankTables(movies: number): RankTables {
  return {
    components: Float32Array.from({ length: movies * width }, (_, i) => scattered(i) - 0.5),
    width,
    start: Int32Array.from({ length: movies + 1 }, (_, movie) => movie * neighboursEach),
    neighbours: Int32Array.from({ length: movies * neighboursEach }, (_, i) =>
      Math.floor(movies * scattered(i)),
    ),
    nearness: Float32Array.from({ length: movies * neighboursEach }, (_, i) => scattered(i + 1)),
    popularity: Float32Array.from({ length: movies }, (_, i) => scattered(i)),
  };
}

/** The ids of `generateUsers`. */
function generateHistory(movies: number): HistoryTable {
  const ratings = users * ratingsEach;
  return {
    ids: Int32Array.from({ length: users }, (_, user) => 3 * user + 2),
    start: Int32Array.from({ length: users + 1 }, (_, user) => user * ratingsEach),
    // All of a user's are different.
    movies: Int32Array.from({ length: ratings }, (_, i) => (i * 37) % movies),
    stars: Float32Array.from({ length: ratings }, (_, i) => 0.5 + Math.floor(10 * scattered(i)) / 2),
    times: Uint32Array.from({ length: ratings }, (_, i) => 2_000_000_000 - 60 * i),
  };
}
