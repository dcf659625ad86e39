import { addressOf, route } from '../state/route.ts';
import { useStore } from '../state/store.ts';

/** Chooses for whom predictions are: the visitor, or a user of the data. @param path of the view, as in its address */
export function WhoChoice({ path }: { path: string }) {
  const { query } = useStore(route);
  const others = Object.fromEntries(query);
  const user = query.get('user') ?? '';
  const choose = (event: Event & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('user');
    location.hash = addressOf(path, { ...others, user: String(chosen) });
  };
  return (
    <form class="who" onSubmit={choose} key={user}>
      <label>
        as user{' '}
        <input name="user" type="number" min="1" max="2147483647" placeholder="number" defaultValue={user} />
      </label>
      <button type="submit">Show</button>
      {user !== '' && <a href={addressOf(path, { ...others, user: undefined })}>as you</a>}
    </form>
  );
}
