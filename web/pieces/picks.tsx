import type { RecommendationList } from '../ask/list.ts';
import { explainAll } from '../ask/predictions.ts';
import { type Answer, useAnswer } from '../ask/use-answer.ts';
import type { Who } from '../ask/who.ts';
import { reasonsOf } from '../words/reasons.ts';
import { Pick } from './pick.tsx';
import { Answered } from './state.tsx';

interface Props {
  readonly list: Answer<RecommendationList>;
  readonly who: Who;
}

/** Recommendations; the reasons come a moment after them. */
export function Picks({ list, who }: Props) {
  const movieIds = list.data?.recommendations.map(({ movieId }) => movieId) ?? [];
  // Without ratings or a user there are no reasons.
  const known = who.userId !== undefined || who.ratings !== undefined;
  const question = known && movieIds.length > 0 ? JSON.stringify([movieIds, who]) : undefined;
  const reasons = useAnswer(
    question,
    async (signal) => {
      const reasons = reasonsOf(await explainAll(movieIds, who, signal));
      return new Map(reasons.map((causes, i) => [movieIds[i], causes]));
    },
    50,
  );
  return (
    <Answered answer={list} what="recommendations">
      {({ recommendations }) =>
        recommendations.length === 0 ? (
          <p class="empty">There is nothing left to recommend.</p>
        ) : (
          <ol class="picks plain">
            {recommendations.map((movie) => (
              <Pick
                key={movie.movieId}
                movie={movie}
                causes={reasons.data?.get(movie.movieId)}
                asking={reasons.asking}
                user={who.userId}
              />
            ))}
          </ol>
        )
      }
    </Answered>
  );
}
