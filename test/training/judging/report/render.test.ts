import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { renderPage } from '../../../../training/judging/report/render.ts';
import { sectionNames, sections } from '../../../../training/judging/report/sections.ts';
import { everySection } from './fixture.ts';
import { dataOfPage } from './page.ts';

const data = await everySection();
const page = await renderPage(data);

const sectionsOf = (text: string) => Array.from(text.matchAll(/<section id="(\w+)"/g), ([, id]) => id);
const linksOf = (text: string) => Array.from(text.matchAll(/<a href="#(\w+)"/g), ([, id]) => id);

test('every section is there, linked, and says how to read it', () => {
  expect(sectionsOf(page)).toEqual(sectionNames);
  expect(linksOf(page)).toEqual(sectionNames);
  for (const name of sectionNames) {
    expect(page).toContain(`<h2 id="${name}-title">${sections[name].title}</h2>`);
    expect(page).toContain(`<p class="reading">${sections[name].reading}</p>`);
    expect(page).toContain(`data-view="${name}"`);
  }
});

test('sections without figures are left out', async () => {
  const { map: _map, fewShot: _fewShot, ranking: _ranking, ...others } = data;
  const known = { ...data.parts[0], breakdown: { ...data.parts[0].breakdown, byMovieRatings: [] } };
  const smaller = await renderPage({ ...others, curves: [], parts: [known] });
  const expected = sectionNames.filter(
    (name) => !['fewShot', 'ranking', 'byMovieRatings', 'curves', 'map'].includes(name),
  );
  expect(sectionsOf(smaller)).toEqual(expected);
  expect(linksOf(smaller)).toEqual(expected);
  expect(sectionsOf(await renderPage({ ...others, curves: [], parts: [] }))).toEqual([]);
});

test('the page says what was measured, and that generated data is not MovieLens', async () => {
  const { name, digest } = data.about.data;
  for (const fact of [name, '3,000 ratings by 60 users of 120 movies', 'cross-validation, 2 folds']) {
    expect(page).toContain(`<dd>${fact}</dd>`);
  }
  for (const fact of ['2026-01-02 03:04 UTC', '<dd>1</dd>', digest, '&quot;hidden&quot;']) {
    expect(page).toContain(fact);
  }
  const notice = 'this is not MovieLens';
  expect(page).toContain(notice);
  const about = { ...data.about, data: { ...data.about.data, synthetic: false } };
  expect(await renderPage({ ...data, about })).not.toContain(notice);
});

test('the figures are embedded, and a title cannot get out of them', () => {
  const embedded = dataOfPage(page);
  expect(embedded.map!.movies.map(({ title }) => title)).toEqual(data.map!.movies.map(({ title }) => title));
  expect(embedded.parts[0].model.rmse).toBeCloseTo(data.parts[0].model.rmse, 5);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});

test('the page loads nothing, and its policy allows nothing but its own script', () => {
  expect(page).toMatch(/^<!doctype html>/);
  const markup = page.replace(/<script.*?<\/script>/gs, '');
  expect(markup).not.toMatch(/(src|href)="(?!#|data:)|url\(|@import/);
  const [, script] = /<script>(.*?)<\/script>/s.exec(page)!;
  const hash = createHash('sha256').update(script).digest('base64');
  const [, policy] = /Content-Security-Policy" content="(.*?)"/.exec(page)!;
  expect(policy).toBe(
    `default-src &#39;none&#39;; script-src &#39;sha256-${hash}&#39;; style-src &#39;unsafe-inline&#39;; img-src data:`,
  );
});

test('the licences of what is in the page are in the page', () => {
  for (const name of ['@observablehq/plot', 'd3-scale', 'd3-shape']) {
    expect(page).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(ISC\\)\\nCopyright`, 'm'));
  }
});

test('the page weighs less than half a megabyte beside its figures', () => {
  const figures = JSON.stringify(dataOfPage(page)).length;
  expect(page.length - figures).toBeLessThan(500_000);
});
