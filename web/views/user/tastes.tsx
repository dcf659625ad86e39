import type { Schema } from '../../../client/client.ts';
import { count, signed } from '../../words/number.ts';

/** How far above and below what is usual a user rates each genre, the best liked first. */
export function Tastes({ tastes }: Pick<Schema<'User'>, 'tastes'>) {
  const rated = tastes.filter(({ ratings }) => ratings > 0).sort((a, b) => b.taste - a.taste);
  const widest = Math.max(...rated.map(({ taste }) => Math.abs(taste)), 0.1);
  return (
    <section aria-labelledby="tastes">
      <h2 id="tastes">Tastes</h2>
      <p class="muted">Stars above and below what they usually give.</p>
      {rated.length === 0 && <p class="empty">Too few ratings to tell.</p>}
      <table class="tastes">
        <caption class="unseen">Tastes by genre</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Genre</th>
            <th scope="col">Chart</th>
            <th scope="col">Stars</th>
            <th scope="col">Ratings</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ genre, taste, ratings }) => (
            <tr key={genre}>
              <th scope="row">{genre}</th>
              <td class="tastes-plot" aria-hidden="true">
                <TasteBar share={taste / widest} />
              </td>
              <td class="figure">{signed(taste)}</td>
              <td class="figure muted">{count(ratings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From the middle to the right or to the left. @param share from -1 to 1 */
function TasteBar({ share }: { share: number }) {
  const width = Math.max(Math.abs(share) * 50, 0.4);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="axis" x="49.8" y="-5" width="0.4" height="20" />
      <rect
        class={share < 0 ? 'bar-down' : 'bar-up'}
        x={share < 0 ? 50 - width : 50}
        y="0"
        width={width}
        height="10"
      />
    </svg>
  );
}
