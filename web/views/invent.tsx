import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Answered } from '../pieces/state.tsx';
import { Workshop } from './invent/workshop.tsx';

/** A movie that does not exist, and what everybody, the visitor or a user would give it. */
export function Invent() {
  const answer = useAnswer('genres', (signal) => bodyOf(client.GET('/v1/genres', { signal })));
  return (
    <div class="invent">
      <header class="hero">
        <h1 tabIndex={-1}>Invent a movie</h1>
        <p class="lead">Nobody has rated it, but the models have an opinion.</p>
      </header>
      <Answered answer={answer} what="genres">
        {({ genres }) => <Workshop genres={genres.map(({ genre }) => genre)} />}
      </Answered>
    </div>
  );
}
