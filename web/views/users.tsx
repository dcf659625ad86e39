import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Answered } from '../pieces/state.tsx';
import { addressOf } from '../state/route.ts';
import { plural } from '../words/number.ts';

/** Some to begin with. Data sets number their users from 1, mostly without gaps. */
const some = 12;

/** Chooses one of the users in the data. */
export function Users() {
  const answer = useAnswer('release', (signal) => bodyOf(client.GET('/v1/release', { signal })));
  const choose = (event: Event & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    location.hash = addressOf(`users/${new FormData(event.currentTarget).get('user')}`);
  };
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>Be someone else</h1>
      <Answered answer={answer} what="the release">
        {({ data }) => (
          <>
            <p class="lead">
              The models know {plural(data.users, 'user')} from their ratings. Choose one to see what they
              like and what to recommend.
            </p>
            <form class="who large" onSubmit={choose}>
              <label>
                User <input name="user" type="number" min="1" max="2147483647" required />
              </label>
              <button type="submit">Show</button>
            </form>
            <h2>Or choose one of these</h2>
            <ul class="chips plain">
              {spread(data.users).map((userId) => (
                <li key={userId}>
                  <a href={addressOf(`users/${userId}`)}>User {userId}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </div>
  );
}

/** Numbers from 1 up to that of users, evenly. */
function spread(users: number): number[] {
  const places = Math.min(some, users);
  return Array.from({ length: places }, (_, i) => 1 + Math.floor((i * users) / places));
}
