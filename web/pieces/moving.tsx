import type { Explanation } from '../ask/predictions.ts';
import { signed } from '../words/number.ts';
import { Title } from './title.tsx';

interface Props {
  readonly explanation: Explanation;
  readonly user?: number | undefined;
}

/** The ratings that raised and lowered a prediction most. */
export function MovingRatings({ explanation: { raisedBy = [], loweredBy = [] }, user }: Props) {
  return (
    <div class="moving">
      <MovingList heading="Raised by" moving={raisedBy} user={user} />
      <MovingList heading="Lowered by" moving={loweredBy} user={user} />
    </div>
  );
}

interface ListProps {
  readonly heading: string;
  readonly moving: NonNullable<Explanation['raisedBy']>;
  readonly user: number | undefined;
}

function MovingList({ heading, moving, user }: ListProps) {
  if (moving.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="plain">
        {moving.map(({ movieId, title, rating, stars }) => (
          <li key={movieId}>
            <Title movie={{ movieId, title, genres: [] }} user={user} />
            <span class="muted"> rated {rating}</span> <span class="figure">{signed(stars)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
