import type { Prediction } from '../ask/predictions.ts';
import { halfStars, percent } from '../words/number.ts';

/** How likely each half-star is, as columns. */
export function Distribution({ probabilities }: Pick<Prediction, 'probabilities'>) {
  const top = Math.max(...probabilities);
  const likeliest = halfStars[probabilities.indexOf(top)];
  return (
    <figure class="distribution">
      <div
        role="img"
        aria-label={`Most likely: ${likeliest} stars, ${percent(top)}. The table lists all.`}
        class="columns"
      >
        {probabilities.map((share, i) => (
          <div class="column" key={halfStars[i]}>
            <span class="column-share">{Math.round(share * 100) > 0 ? Math.round(share * 100) : ''}</span>
            <span class="column-bar" style={{ height: `${(share / top) * 5.5}rem` }} />
            <span class="column-name">{halfStars[i]}</span>
          </div>
        ))}
      </div>
      <figcaption>How likely each rating is, in per cent</figcaption>
      <table class="unseen">
        <caption>How likely each rating is</caption>
        <tbody>
          {probabilities.map((share, i) => (
            <tr key={halfStars[i]}>
              <th scope="row">{halfStars[i]} stars</th>
              <td>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
