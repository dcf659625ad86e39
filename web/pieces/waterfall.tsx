import type { Explanation } from '../ask/predictions.ts';
import { signed, starsText } from '../words/number.ts';
import { type Part, partsOf } from '../words/parts.ts';

interface Props {
  readonly explanation: Explanation;
  readonly rating: number;
  /** Such as `Your`. */
  readonly whose: string;
  /** Whether the movie is not in the catalogue. */
  readonly invented?: boolean;
}

/** The parts of a prediction, each bar beginning where the one before ends. */
export function Waterfall({ explanation, rating, whose, invented }: Props) {
  const parts = partsOf(explanation, whose, invented);
  // The first bar begins at no stars; the plot shows where the others are.
  const marks = parts.map(({ to }) => to);
  const low = Math.max(0, Math.min(...marks) - 0.4);
  const high = Math.max(...marks) + 0.15;
  return (
    <table class="waterfall">
      <caption class="unseen">How the prediction adds up, in stars</caption>
      <tbody>
        {parts.map((part, i) => (
          <tr key={part.name}>
            <th scope="row">{part.name}</th>
            <td class="waterfall-plot" aria-hidden="true">
              <Bar part={part} first={i === 0} low={low} high={high} />
            </td>
            <td class="figure">{i === 0 ? part.stars.toFixed(2) : signed(part.stars)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Prediction</th>
          <td class="waterfall-plot" aria-hidden="true">
            <Bar part={{ name: '', stars: rating, from: 0, to: rating }} first low={low} high={high} />
          </td>
          <td class="figure">{starsText(rating)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface BarProps {
  readonly part: Part;
  readonly first: boolean;
  readonly low: number;
  readonly high: number;
}

function Bar({ part: { from, to, stars }, first, low, high }: BarProps) {
  const place = (value: number) => (100 * (Math.max(value, low) - low)) / (high - low);
  const [left, right] = [place(Math.min(from, to)), place(Math.max(from, to))];
  const kind = first ? 'whole' : stars < 0 ? 'down' : 'up';
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={`bar-${kind}`} x={left} y="0" width={Math.max(right - left, 0.6)} height="10" />
    </svg>
  );
}
