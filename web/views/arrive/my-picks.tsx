import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { visitor } from '../../ask/who.ts';
import { Picks } from '../../pieces/picks.tsx';
import { ratings } from '../../state/ratings.ts';
import { useStore } from '../../state/store.ts';
import { plural } from '../../words/number.ts';

/** With fewer ratings the list says that it is uncertain. */
const enough = 5;

/** Recommendations from the visitor's ratings; without ratings, what most people like. */
export function MyPicks() {
  const rated = useStore(ratings);
  const who = visitor(rated);
  const list = useAnswer(
    JSON.stringify(who),
    (signal) => bodyOf(client.POST('/v1/recommendations', { body: { ...who, limit: 12 }, signal })),
    150,
  );
  const unused = list.data?.unusedRatings?.length ?? 0;
  return (
    <>
      <p class="muted">{note(rated.length)}</p>
      {unused > 0 && (
        <p class="muted">
          {plural(unused, 'movie')} that you rated {unused === 1 ? 'is' : 'are'} not in this release.
        </p>
      )}
      <Picks list={list} who={who} />
    </>
  );
}

function note(rated: number): string {
  if (rated === 0) return 'Nothing is known about you yet. Rate a movie to start.';
  if (rated < enough) return `Based on ${plural(rated, 'rating')}. A few more will make it more certain.`;
  return `Based on ${plural(rated, 'rating')}.`;
}
