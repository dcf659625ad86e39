import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Cost, Growth, Timing } from './measure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Writes what has been measured as pictures for the documents: `serving.svg`, `growth.svg` and `training.svg`, those there are figures for. */
export async function writePlots(
  folder: string,
  timings: readonly Timing[],
  growth: readonly Growth[],
  costs: readonly Cost[],
): Promise<void> {
  if (timings.length > 0)
    await writeSvg(join(folder, 'serving.svg'), 'What serving takes', plotTimings(timings));
  if (growth.length > 0)
    await writeSvg(join(folder, 'growth.svg'), 'What grows with the number of users', plotGrowth(growth));
  if (costs.length > 0)
    await writeSvg(join(folder, 'training.svg'), 'What a training takes', plotCosts(costs));
}

/** Each piece of work on a line, and on it who does it how fast. */
function plotTimings(timings: readonly Timing[]): Plot.PlotOptions {
  const work = [...new Set(timings.map(({ work: name }) => name))];
  const names = [...new Set(timings.map(({ by }) => by))];
  // Neighbours on a line have their names above and below it in turns.
  const [above, below] = [0, 1].map((side) =>
    work.flatMap((name) =>
      timings
        .filter((one) => one.work === name)
        .sort((a, b) => a.milliseconds - b.milliseconds)
        .filter((_, i) => i % 2 === side),
    ),
  );
  return {
    width: 900,
    height: 80 + 52 * work.length,
    marginLeft: 290,
    marginRight: 130,
    insetLeft: 12,
    x: {
      type: 'log',
      grid: true,
      label: 'milliseconds, logarithmic',
      tickFormat: (ms: number) => String(ms),
    },
    y: { domain: work, label: null },
    color: { domain: names, range: names.map((name) => (name === 'Marquee' ? '#c02f1d' : '#555555')) },
    marks: [
      Plot.ruleY(work, { stroke: '#e5e5e5' }),
      Plot.dot(timings, { x: 'milliseconds', y: 'work', fill: 'by', r: 5 }),
      Plot.text(above, { x: 'milliseconds', y: 'work', text: 'by', fill: 'by', dy: -13 }),
      Plot.text(below, { x: 'milliseconds', y: 'work', text: 'by', fill: 'by', dy: 14 }),
    ],
  };
}

/** What grows with the users, as multiples of what it is for ten thousand. */
function plotGrowth(growth: readonly Growth[]): Plot.PlotOptions {
  const most = Math.max(...growth.map(({ users }) => users));
  return {
    width: 900,
    height: 360,
    marginRight: 300,
    x: { type: 'log', label: 'users, logarithmic', ticks: [1e3, 1e4, 1e5, 1e6], tickFormat: ',d' },
    y: { domain: [0, 2], grid: true, label: 'to 10,000 users' },
    marks: [
      Plot.ruleY([1], { stroke: '#999999' }),
      Plot.line(growth, { x: 'users', y: 'ratio', stroke: 'of', strokeWidth: 2 }),
      Plot.dot(growth, { x: 'users', y: 'ratio', fill: 'of', r: 4 }),
      Plot.text(spread(growth.filter(({ users }) => users === most)), {
        x: 'users',
        y: 'at',
        text: 'of',
        fill: 'of',
        textAnchor: 'start',
        dx: 12,
      }),
    ],
  };
}

/** What each part of a training takes of the processor, by rating, as data grows. */
function plotCosts(costs: readonly Cost[]): Plot.PlotOptions {
  const parts = [...new Set(costs.map(({ of }) => of))];
  const sizes = new Set(costs.map(({ ratings }) => ratings));
  const summed = Plot.groupY({ x: 'sum' }, { x: 'milliseconds', y: 'of', fy: 'ratings', fill: '#c02f1d' });
  return {
    width: 900,
    height: 70 + 18 * parts.length * sizes.size,
    marginBottom: 40,
    marginLeft: 170,
    marginRight: 90,
    x: { label: 'milliseconds of processor time a rating', labelOffset: 36, grid: true },
    y: { domain: parts, label: null },
    fy: { label: null, tickFormat: (ratings: number) => `${ratings / 1e6} million` },
    marks: [Plot.barX(costs, summed), Plot.ruleX([0])],
  };
}

/** Labels from the highest to the lowest, none on top of another. */
function spread(ends: readonly Growth[]): (Growth & { readonly at: number })[] {
  let above = Number.POSITIVE_INFINITY;
  return [...ends]
    .sort((a, b) => b.ratio - a.ratio)
    .map((one) => {
      above = Math.min(one.ratio, above - 0.11);
      return { ...one, at: above };
    });
}

async function writeSvg(path: string, title: string, options: Plot.PlotOptions): Promise<void> {
  const figure = Plot.plot({
    ...options,
    document: document as never,
  });
  const svg = figure.tagName.toLowerCase() === 'svg' ? figure : figure.querySelector('svg')!;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // White also where the page around it is dark: the text is black.
  svg.setAttribute('style', 'background: white; font-size: 12px');
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  svg.prepend(name);
  await writeFile(path, `${svg.outerHTML}\n`);
}
