import { type Item, type Prediction, predict } from '../../ask/predictions.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { nameOf, type Who } from '../../ask/who.ts';
import { Distribution } from '../../pieces/distribution.tsx';
import { Interval } from '../../pieces/interval.tsx';
import { ModelNote } from '../../pieces/model-note.tsx';
import { Score } from '../../pieces/score.tsx';
import { Answered } from '../../pieces/state.tsx';
import { Waterfall } from '../../pieces/waterfall.tsx';
import { describe, type Invention } from './invention.ts';

interface Props {
  readonly invention: Invention;
  readonly who: Who;
}

/** What somebody and everybody would give the invention. */
export function Outcome({ invention, who }: Props) {
  const movie = describe(invention);
  const known = who.userId !== undefined || who.ratings !== undefined;
  const everybody: Item = { movie, explain: true };
  const items: Item[] = known ? [{ ...who, movie, explain: true }, everybody] : [everybody];
  const answer = useAnswer(JSON.stringify(items), (signal) => predict(items, signal), 150);
  return (
    <>
      {!known && (
        <p class="muted">
          Rate a few movies on the <a href="#/">home page</a>, or choose a user, to see what one person would
          give it.
        </p>
      )}
      <Answered answer={answer} what="predictions">
        {(predictions) => (
          <>
            {predictions.length > 1 && (
              <One heading={nameOf(who)} prediction={predictions[0]} whose={who.userId ? 'Their' : 'Your'} />
            )}
            <One heading="Everybody" prediction={predictions.at(-1)!} whose="Their" />
          </>
        )}
      </Answered>
    </>
  );
}

interface OneProps {
  readonly heading: string;
  readonly prediction: Prediction;
  readonly whose: string;
}

function One({ heading, prediction, whose }: OneProps) {
  const { rating, interval, probabilities, model, explanation } = prediction;
  return (
    <section class="panel">
      <h3>{heading}</h3>
      <Score rating={rating} />
      <Interval rating={rating} interval={interval} />
      <Distribution probabilities={probabilities} />
      <ModelNote model={model} />
      {explanation && <Waterfall explanation={explanation} rating={rating} whose={whose} invented />}
    </section>
  );
}
