import { useState } from 'preact/hooks';
import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Picks } from '../pieces/picks.tsx';
import { Answered } from '../pieces/state.tsx';
import { focusOn } from '../state/focus.ts';
import { plural } from '../words/number.ts';
import { fewShown, History, mostShown } from './user/history.tsx';
import { PutToTest } from './user/put-to-test.tsx';
import { Tastes } from './user/tastes.tsx';

/** A user of the data: tastes, rated movies, recommendations, and how well those would have foretold the latest ratings. */
export function UserView({ userId }: { userId: number }) {
  const path = { userId };
  const [limit, setLimit] = useState(fewShown);
  const showAll = () => {
    setLimit(mostShown);
    // The button goes away.
    focusOn('history');
  };
  const answer = useAnswer(`user ${userId} ${limit}`, (signal) =>
    bodyOf(client.GET('/v1/users/{userId}', { params: { path, query: { limit } }, signal })),
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
              {averageRating !== undefined && `, ${averageRating.toFixed(2)} stars on average`}.{' '}
              {Math.abs(bias).toFixed(2)} stars {bias < 0 ? 'below' : 'above'} what others give the same
              movies.
            </p>
            <div class="two">
              <div>
                <Tastes tastes={tastes} />
                <History latest={latest} ratings={ratings} user={userId} showAll={showAll} />
              </div>
              <section aria-labelledby="their-picks" class="side">
                <h2 id="their-picks">What they should watch</h2>
                <Picks list={list} who={path} />
              </section>
            </div>
            <PutToTest userId={userId} />
          </>
        )}
      </Answered>
    </>
  );
}
