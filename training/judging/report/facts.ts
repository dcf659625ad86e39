import { type Html, html } from './html.ts';
import type { About } from './page-data.ts';

/** What was measured, on which data and when. */
export function renderFacts({ data, origin, createdAt, seed, notes }: About): Html {
  const facts: [string, string][] = [
    ['Data', data.name],
    ['Size', `${count(data.ratings)} ratings by ${count(data.users)} users of ${count(data.movies)} movies`],
    ['Measured by', origin],
    ['On', `${createdAt.slice(0, 16).replace('T', ' ')} UTC`],
    ['Seed', String(seed)],
    ...notes.map((note): [string, string] => ['Note', note]),
  ];
  return html`${data.synthetic ? syntheticNotice : html``}
<dl class="facts">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

const syntheticNotice = html`<p class="notice"><strong>These ratings were generated: this is not MovieLens.</strong> The figures show that everything works, not how good it is.</p>`;

/** What it takes to get the same figures again. */
export function renderFooter({ data, configuration }: About): Html {
  return html`<footer>
<details>
<summary>Configuration</summary>
<pre>${JSON.stringify(configuration, null, 2)}</pre>
<p>SHA-256 of the data: <code>${data.digest}</code></p>
</details>
<p>Plots by Observable Plot and D3; their licences are in the source of this page.</p>
</footer>`;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}
