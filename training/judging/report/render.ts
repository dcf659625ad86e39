import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { bundlePageScript } from './bundle.ts';
import { renderFacts, renderFooter } from './facts.ts';
import { renderHeadline } from './headline.ts';
import { embedJson, Html, html } from './html.ts';
import type { PageData } from './page-data.ts';
import { type SectionName, sectionNames, sections } from './sections.ts';

/**
 * The report as one HTML file that needs no network: the figures are embedded as JSON, the plots are drawn from
 * them in the browser.
 */
export async function renderPage(data: PageData): Promise<string> {
  const script = await bundlePageScript();
  const style = await readFile(new URL('./style.css', import.meta.url), 'utf8');
  const shown = sectionNames.filter((name) => sections[name].isShown(data));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<link rel="icon" href="data:,">
<title>${`Marquee on ${data.about.data.name}`}</title>
<style>
${new Html(style)}</style>
</head>
<body>
<header>
<h1>How good Marquee’s predictions are</h1>
${renderFacts(data.about)}
<nav aria-label="Sections"><ul>
${shown.map((name) => html`<li><a href="#${name}">${sections[name].title}</a></li>`)}
</ul></nav>
<noscript><p class="notice">JavaScript is off. The plots need it, and so do all tables but the first.</p></noscript>
</header>
<main>
${shown.map((name) => renderSection(name, name === 'rmse' ? renderHeadline(data) : html``))}
</main>
${renderFooter(data.about)}
<script type="application/json" id="data">${embedJson(data)}</script>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

function renderSection(name: SectionName, content: Html): Html {
  const { title, reading } = sections[name];
  return html`<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${title}</h2>
${content}
<p class="reading">${reading}</p>
<div class="plots" data-view="${name}"></div>
</section>`;
}

/** Allows only this script, and no requests. */
function policyOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:`;
}
