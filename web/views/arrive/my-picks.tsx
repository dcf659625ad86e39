import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { visitor } from '../../ask/who.ts';
import { Picks } from '../../pieces/picks.tsx';
import { ratings } from '../../state/ratings.ts';
import { useStore } from '../../state/store.ts';
import { plural } from '../../words/number.ts';

/** Fewer leave much to chance. */
const enough = 5;

/** What to watch by the visitor's ratings; without any, what most people like. */
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
      {unused > 0 && <p class="muted">This release lacks {plural(unused, 'movie')} that you have rated.</p>}
      <Picks list={list} who={who} />
    </>
  );
}

function note(rated: number): string {
  if (rated === 0) return 'Nothing is known of you yet: give a movie some stars.';
  if (rated < enough) return `Going by ${plural(rated, 'rating')}: a few more make it surer.`;
  return `Going by ${plural(rated, 'rating')}.`;
}
