import type { Schema } from '../../client/client.ts';
import type { Cause } from '../words/reasons.ts';
import { Interval } from './interval.tsx';
import { Poster } from './poster.tsx';
import { Reason } from './reason.tsx';
import { Score } from './score.tsx';
import { Stars } from './stars.tsx';
import { Facts, Title } from './title.tsx';

interface Props {
  readonly movie: Schema<'Recommendation'>;
  /** Why it is on the list; undefined until that is known. */
  readonly causes: readonly Cause[] | undefined;
  /** Whether reasons are on their way: their place is kept. */
  readonly asking: boolean;
  /** A user of the data for whom the list is; otherwise it is for the visitor, who can rate what they have seen. */
  readonly user?: number | undefined;
}

/** A recommended movie: what it would be given, how sure that is, and why. */
export function Pick({ movie, causes, asking, user }: Props) {
  return (
    <li class="pick">
      <Poster movie={movie} size="small" />
      <div class="pick-text">
        <Title movie={movie} user={user} />
        <Facts movie={movie} />
      </div>
      <div class={asking && !causes ? 'pick-why asking' : 'pick-why'}>
        <Reason causes={causes} who={user === undefined ? 'you' : 'they'} />
        {user === undefined && (
          <span class="seen">
            Seen it? <Stars movie={movie} />
          </span>
        )}
      </div>
      <div class="pick-guess">
        <Score rating={movie.rating} small />
        <Interval rating={movie.rating} interval={movie.interval} />
      </div>
    </li>
  );
}
