import { type MapAnswer, mapAnswer } from '../answer/map.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { mapQuery } from '../http/query-schemas.ts';
import type { BrowsedParts } from '../serving/browsing.ts';

/** `GET /v1/map`: where the most rated movies lie by whom they suit. */
export const getMap: Operation<BrowsedParts> = async (request, serving): Promise<MapAnswer> => {
  const { limit } = readQuery(request, mapQuery);
  const served = await serving.current();
  const [library, map] = await Promise.all([served.part('library'), served.part('map')]);
  return { release: served.manifest.id, ...mapAnswer(library, map, limit) };
};
