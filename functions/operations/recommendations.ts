import { joinRatings, noHistory } from '../../model/history/join.ts';
import type { UserHistory } from '../../model/history/table.ts';
import { shownOfCatalogue } from '../../model/predict/shown.ts';
import { type RecommendationsAnswer, recommendMovies } from '../answer/recommendations.ts';
import type { ShownRatings } from '../answer/shown-ratings.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { recommendationsQuery } from '../http/query-schemas.ts';
import { readId, readJson } from '../http/request.ts';
import { type RatingOfRequest, recommendationRequest } from '../http/schemas.ts';
import { unknownUserToRank } from '../http/unknowns.ts';
import { parse } from '../http/validate.ts';
import type { RecommendedParts } from '../serving/recommending.ts';
import type { ServedRelease } from '../serving/served.ts';

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
  const recommendations = await recommendMovies(served, {
    ...asked,
    userId,
    history,
    shown: [],
    exclude: [],
  });
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
  const { shown, unused } = await findShown(ratings, served);
  const history = joinRatings(own ?? noHistory, shownOfCatalogue(shown));
  const recommendations = await recommendMovies(served, { ...asked, history, shown, exclude });
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

/** The ratings of the body; where there are none nothing is loaded for them. */
async function findShown(
  ratings: readonly RatingOfRequest[],
  served: ServedRelease<RecommendedParts>,
): Promise<ShownRatings> {
  if (ratings.length === 0) return { shown: [], unused: [] };
  const [{ findRated }, library] = await Promise.all([import('../on-demand.ts'), served.part('library')]);
  const movieIndex = (movieId: number) => library.find(movieId);
  return findRated(ratings, 'ratings', { genres: library.genres, movieIndex });
}
