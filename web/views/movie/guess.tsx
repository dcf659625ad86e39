import { predict } from '../../ask/predictions.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { nameOf, useWho } from '../../ask/who.ts';
import { Distribution } from '../../pieces/distribution.tsx';
import { Interval } from '../../pieces/interval.tsx';
import { ModelNote } from '../../pieces/model-note.tsx';
import { MovingRatings } from '../../pieces/moving.tsx';
import { Score } from '../../pieces/score.tsx';
import { Answered } from '../../pieces/state.tsx';
import { Waterfall } from '../../pieces/waterfall.tsx';
import { WhoChoice } from '../../pieces/who-choice.tsx';

/** What the visitor, or a known user, would give a movie, and the parts that add up to it. */
export function Guess({ movieId }: { movieId: number }) {
  const who = useWho();
  const question = JSON.stringify([movieId, who]);
  const answer = useAnswer(question, async (signal) => {
    const [prediction] = await predict([{ ...who, movieId, explain: true }], signal);
    return prediction;
  });
  const whose = who.userId !== undefined ? 'Their' : 'Your';
  return (
    <section aria-labelledby="guess">
      <div class="bar">
        <h2 id="guess">{nameOf(who)} would give it</h2>
        <WhoChoice path={`movies/${movieId}`} />
      </div>
      <Answered answer={answer} what="a prediction">
        {({ rating, interval, probabilities, explanation, model }) => (
          <div class="guess">
            <div class="panel">
              <Score rating={rating} />
              <Interval rating={rating} interval={interval} />
              <Distribution probabilities={probabilities} />
              <ModelNote model={model} />
            </div>
            {explanation && (
              <div class="panel">
                <h3>How the prediction adds up</h3>
                <Waterfall explanation={explanation} rating={rating} whose={whose} />
                <MovingRatings explanation={explanation} user={who.userId} />
              </div>
            )}
          </div>
        )}
      </Answered>
    </section>
  );
}
