import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Picks } from '../pieces/picks.tsx';
import { Answered } from '../pieces/state.tsx';
import { plural } from '../words/number.ts';
import { History } from './user/history.tsx';
import { Tastes } from './user/tastes.tsx';

/** One of the users in the data: what they have rated, what they like, what they should watch. */
export function UserView({ userId }: { userId: number }) {
  const path = { userId };
  const answer = useAnswer(`user ${userId}`, (signal) =>
    bodyOf(client.GET('/v1/users/{userId}', { params: { path, query: { limit: 24 } }, signal })),
  );
  const list = useAnswer(answer.data && `for ${userId}`, (signal) =>
    bodyOf(
      client.GET('/v1/users/{userId}/recommendations', { params: { path, query: { limit: 12 } }, signal }),
    ),
  );
  return (
    <>
      <h1 tabIndex={-1}>User {userId}</h1>
      <Answered answer={answer} what="the user">
        {({ ratings, averageRating, bias, tastes, latest }) => (
          <>
            <p class="lead user-lead">
              {plural(ratings, 'rating')}
              {averageRating !== undefined && `, ${averageRating.toFixed(2)} stars on average`}. Rates{' '}
              {Math.abs(bias).toFixed(2)} stars {bias < 0 ? 'below' : 'above'} what is usual for the same
              movies.
            </p>
            <div class="two">
              <div>
                <Tastes tastes={tastes} />
                <History latest={latest} ratings={ratings} user={userId} />
              </div>
              <section aria-labelledby="their-picks" class="side">
                <h2 id="their-picks">What they should watch</h2>
                <Picks list={list} who={path} />
              </section>
            </div>
          </>
        )}
      </Answered>
    </>
  );
}
