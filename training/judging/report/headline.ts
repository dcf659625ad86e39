import { type BaselineName, baselineLabel, namesIn } from '../evaluation/baselines/names.ts';
import { formatDifference } from '../evaluation/metrics.ts';
import type { Part } from '../evaluation/part.ts';
import { count } from './facts.ts';
import { type Html, html } from './html.ts';
import type { PageData } from './page-data.ts';

/** What each part asks, by its name. */
const questions: Readonly<Record<string, string>> = {
  known: 'some ratings of known users and movies are held out',
  'cold-movie': 'all ratings of some movies are held out: the movie is new, the user known',
  'cold-user': 'all ratings of some users are held out: the user is new, the movie known',
  temporal:
    'each user’s latest ratings are held out and answered by the matching model; later ratings by others are trained on',
};

/** The RMSE of each part beside its baselines. */
export function renderHeadline({ parts }: PageData): Html {
  const names = namesIn(parts.map(({ baselines }) => baselines));
  return html`<div class="scroll" role="region" aria-label="RMSE by protocol" tabindex="0"><table>
<caption>RMSE in stars; ± is clustered by user and movie</caption>
<thead><tr><th scope="col">protocol</th><th scope="col">held out</th><th scope="col">Marquee</th><th scope="col">folds</th>${names.map((name) => html`<th scope="col">${baselineLabel(name)}</th>`)}<th scope="col">against damped biases</th><th scope="col">MAE</th></tr></thead>
<tbody>
${parts.map((part) => renderRow(part, names))}
</tbody>
</table></div>
<ul class="questions">
${parts.map(({ name }) => html`<li><strong>${name}</strong>: ${questions[name] ?? 'held-out ratings'}</li>`)}
</ul>`;
}

function renderRow(
  { name, ratings, model, baselines, folds, differenceToDampedBiases }: Part,
  names: readonly BaselineName[],
): Html {
  return html`<tr><th scope="row">${name}</th><td>${count(ratings)}</td><td><strong>${model.rmse.toFixed(4)}</strong></td><td>${rangeOf(folds)}</td>${names.map((one) => html`<td>${baselines[one]?.rmse.toFixed(4) ?? ''}</td>`)}<td>${formatDifference(differenceToDampedBiases).replace('-', '−')}</td><td>${model.mae.toFixed(4)}</td></tr>`;
}

/** From the best fold to the worst. */
function rangeOf(folds: Part['folds']): string {
  if (folds.length === 1) return '1';
  const errors = folds.map(({ model }) => model);
  return `${folds.length}: ${Math.min(...errors).toFixed(3)} to ${Math.max(...errors).toFixed(3)}`;
}
