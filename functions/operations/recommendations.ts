import { joinRatings, noHistory, type SentRating } from '../../model/history/join.ts';
import type { UserHistory } from '../../model/history/table.ts';
import type { Library } from '../../model/predict/library.ts';
import { type RecommendationsAnswer, recommendMovies } from '../answer/recommendations.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { recommendationsQuery } from '../http/query-schemas.ts';
import { readId, readJson } from '../http/request.ts';
import { type RecommendationRequest, recommendationRequest } from '../http/schemas.ts';
import { unknownUserToRank } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';
import type { RecommendedParts } from '../serving/recommending.ts';
import type { ServedRelease } from '../serving/serving.ts';

/** `GET /v1/users/{userId}/recommendations`: for a user of the data set. */
export const recommendToUser: Operation<RecommendedParts> = async (
  request,
  serving,
): Promise<RecommendationsAnswer> => {
  const userId = readId(request, 'userId');
  const asked = readQuery(request, recommendationsQuery);
  const served = await serving.current();
  const history = await historyOf(served, userId);
  if (!history) throw unknownUserToRank(userId);
  const recommendations = await recommendMovies(served, { ...asked, userId, history, exclude: [] });
  return { release: served.manifest.id, userId, recommendations };
};

/** `POST /v1/recommendations`: by ratings that are sent, besides those of a user of the data set; or for nobody. */
export const recommend: Operation<RecommendedParts> = async (
  request,
  serving,
): Promise<RecommendationsAnswer> => {
  const asked = parse(recommendationRequest, readJson(request), '');
  const { userId, ratings = [], exclude = [] } = asked;
  const served = await serving.current();
  const own = userId === undefined ? undefined : await historyOf(served, userId);
  // The list for everybody must not pass for one of their own.
  if (userId !== undefined && !own && ratings.length === 0) throw unknownUserToRank(userId);
  const { sent, unused } = placeRatings(ratings, await served.part('library'));
  const history = joinRatings(own ?? noHistory, sent);
  const recommendations = await recommendMovies(served, { ...asked, history, exclude });
  return {
    release: served.manifest.id,
    ...(userId === undefined ? {} : { userId }),
    recommendations,
    ...(unused.length > 0 ? { unusedRatings: unused } : {}),
  };
};

async function historyOf(
  served: ServedRelease<RecommendedParts>,
  userId: number,
): Promise<UserHistory | undefined> {
  const histories = await (await served.part('history')).find([userId]);
  return histories.history(userId);
}

/** Ratings by the movies' positions; one without a time is of now. @returns also the movies that the catalogue lacks */
function placeRatings(ratings: NonNullable<RecommendationRequest['ratings']>, library: Library) {
  const now = Math.floor(Date.now() / 1000);
  const sent: SentRating[] = [];
  const unused = new Set<number>();
  for (const { movieId, rating, timestamp = now } of ratings) {
    const movie = library.find(movieId);
    if (movie < 0) unused.add(movieId);
    else sent.push({ movie, stars: rating, time: timestamp });
  }
  return { sent, unused: [...unused] };
}
