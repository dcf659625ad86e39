import { useState } from 'preact/hooks';
import { useWho } from '../../ask/who.ts';
import { WhoChoice } from '../../pieces/who-choice.tsx';
import { addressOf, noteAddress, route } from '../../state/route.ts';
import { InventionForm } from './form.tsx';
import { type Invention, inventionOf, queryOf } from './invention.ts';
import { Outcome } from './outcome.tsx';

/** The form of an invented movie, and its predictions. @param genres those of the release */
export function Workshop({ genres }: { genres: readonly string[] }) {
  const [invention, change] = useState(() => inventionOf(route.value.query, genres));
  const who = useWho();
  const update = (next: Invention) => {
    change(next);
    noteAddress(addressOf('invent', queryOf(next, who.userId)));
  };
  return (
    <div class="two even">
      <InventionForm invention={invention} change={update} known={genres} />
      <section aria-labelledby="outcome">
        <div class="bar">
          <h2 id="outcome">What people would give it</h2>
          <WhoChoice path="invent" />
        </div>
        <Outcome invention={invention} who={who} />
      </section>
    </div>
  );
}
