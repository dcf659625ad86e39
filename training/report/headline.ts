import { type BaselineName, baselineNames } from '../evaluation/baselines.ts';
import { count } from './facts.ts';
import { type Html, html } from './html.ts';
import type { PageData, Part } from './page-data.ts';

/** What each part asks, by its name. */
const questions: Readonly<Record<string, string>> = {
  known: 'some ratings of known users and movies are held out',
  'cold-movie': 'all ratings of some movies are held out: the movie is new, the user known',
  'cold-user': 'all ratings of some users are held out: the user is new, the movie known',
  temporal: 'each user’s latest ratings are held out, and answered by the model that fits',
};

/** The RMSE of each part beside its baselines. */
export function renderHeadline({ parts }: PageData): Html {
  return html`<div class="scroll" role="region" aria-label="RMSE by protocol" tabindex="0"><table>
<caption>RMSE in stars; ± is clustered by user</caption>
<thead><tr><th scope="col">protocol</th><th scope="col">held out</th><th scope="col">Marquee</th><th scope="col">folds</th>${baselineNames.map((name) => html`<th scope="col">${baselineLabel(name)}</th>`)}<th scope="col">against damped biases</th><th scope="col">MAE</th></tr></thead>
<tbody>
${parts.map(renderRow)}
</tbody>
</table></div>
<ul class="questions">
${parts.map(({ name }) => html`<li><strong>${name}</strong>: ${questions[name] ?? 'held-out ratings'}</li>`)}
</ul>`;
}

function renderRow({ name, ratings, model, baselines, folds, differenceToDampedBiases }: Part): Html {
  const { rmse, standardError } = differenceToDampedBiases;
  const sign = rmse < 0 ? '−' : '+';
  return html`<tr><th scope="row">${name}</th><td>${count(ratings)}</td><td><strong>${model.rmse.toFixed(4)}</strong></td><td>${spread(folds)}</td>${baselineNames.map((one) => html`<td>${baselines[one].rmse.toFixed(4)}</td>`)}<td>${sign}${Math.abs(rmse).toFixed(4)} ± ${standardError.toFixed(4)}</td><td>${model.mae.toFixed(4)}</td></tr>`;
}

function baselineLabel(name: BaselineName): string {
  return name.replace('-', ' ');
}

/** From the best fold to the worst. */
function spread(folds: Part['folds']): string {
  if (folds.length === 1) return '1';
  const errors = folds.map(({ model }) => model);
  return `${folds.length}: ${Math.min(...errors).toFixed(3)} to ${Math.max(...errors).toFixed(3)}`;
}
