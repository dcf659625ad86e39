import { useState } from 'preact/hooks';
import { Undo } from '../pieces/undo.tsx';
import { focusOn } from '../state/focus.ts';
import { ratings } from '../state/ratings.ts';
import { addressOf, noteAddress, route } from '../state/route.ts';
import { useStore } from '../state/store.ts';
import { plural } from '../words/number.ts';
import { Found } from './arrive/found.tsx';
import { MyPicks } from './arrive/my-picks.tsx';
import { Wall } from './arrive/wall.tsx';

/** The first view: movies to rate, and recommendations that follow from them. */
export function Arrive() {
  const [typed, type] = useState(() => route.value.query.get('query') ?? '');
  const rated = useStore(ratings);
  const search = (text: string) => {
    type(text);
    noteAddress(addressOf('', { query: text }));
  };
  return (
    <div class="arrive">
      <header class="hero">
        <h1 tabIndex={-1}>Rate a few you know. See what to watch next, and why.</h1>
        <p class="lead">Every star you give changes the list at once. Your ratings stay in this browser.</p>
      </header>
      <div class="two">
        <section aria-labelledby="rate">
          <div class="bar">
            <h2 id="rate">{typed.trim() === '' ? 'Well known' : 'Found'}</h2>
            <input
              class="search"
              type="search"
              placeholder="Find a movie"
              aria-label="Find a movie by its title"
              maxLength={200}
              value={typed}
              onInput={(event) => search(event.currentTarget.value)}
            />
          </div>
          {typed.trim() === '' ? <Wall /> : <Found query={typed.trim()} />}
        </section>
        <section aria-labelledby="picks" class="side">
          <div class="bar">
            <h2 id="picks" tabIndex={-1}>
              {rated.length === 0 ? 'What most people like' : 'For you'}
            </h2>
          </div>
          <Undo next="picks" />
          <MyPicks />
        </section>
      </div>
      {rated.length > 0 && (
        <button type="button" class="jump" onClick={() => focusOn('picks')}>
          {plural(rated.length, 'rating')} · see your list ↓
        </button>
      )}
    </div>
  );
}
