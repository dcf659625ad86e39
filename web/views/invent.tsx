import { useState } from 'preact/hooks';
import { useWho } from '../ask/who.ts';
import { WhoChoice } from '../pieces/who-choice.tsx';
import { addressOf, noteAddress, route } from '../state/route.ts';
import { InventionForm } from './invent/form.tsx';
import { type Invention, inventionOf, queryOf } from './invent/invention.ts';
import { Outcome } from './invent/outcome.tsx';

/** A movie that does not exist: what everybody and the visitor, or a user, would give it. */
export function Invent() {
  const [invention, change] = useState(() => inventionOf(route.value.query));
  const who = useWho();
  const update = (next: Invention) => {
    change(next);
    noteAddress(addressOf('invent', queryOf(next, who.userId)));
    // The choice of a user keeps what stands in the address.
    route.set({ ...route.value, query: new URLSearchParams(location.hash.split('?')[1]) });
  };
  return (
    <div class="invent">
      <header class="hero">
        <h1 tabIndex={-1}>Invent a movie</h1>
        <p class="lead">Nobody has rated it, nor ever will. The models have an opinion all the same.</p>
      </header>
      <div class="two even">
        <InventionForm invention={invention} change={update} />
        <section aria-labelledby="outcome">
          <div class="bar">
            <h2 id="outcome">How it would do</h2>
            <WhoChoice path="invent" />
          </div>
          <Outcome invention={invention} who={who} />
        </section>
      </div>
    </div>
  );
}
