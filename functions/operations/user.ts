import { historyAnswer, tastesOf, type UserAnswer } from '../answer/user.ts';
import type { Operation } from '../handler.ts';
import { readQuery } from '../http/query.ts';
import { userQuery } from '../http/query-schemas.ts';
import { readId } from '../http/request.ts';
import { unknownUser } from '../http/unknowns.ts';
import type { BrowsedParts } from '../serving/browsing.ts';

/** `GET /v1/users/{userId}`: somebody of the data set. */
export const getUser: Operation<BrowsedParts> = async (request, serving): Promise<UserAnswer> => {
  const userId = readId(request, 'userId');
  const { limit } = readQuery(request, userQuery);
  const served = await serving.current();
  const [library, histories, users] = await Promise.all([
    served.part('library'),
    served.part('history').then((history) => history.find([userId])),
    served.part('users').then((known) => known.find([userId])),
  ]);
  const history = histories.history(userId);
  const row = users.get(userId);
  if (!history || !row) throw unknownUser(userId);
  const { manifest } = served;
  return {
    userId,
    release: manifest.id,
    ...historyAnswer(history, library, limit),
    ...tastesOf(row, manifest.features.known),
  };
};
