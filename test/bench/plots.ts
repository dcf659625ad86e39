import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Growth, Timing } from './measure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Writes what has been measured as pictures for the documents: `serving.svg` and `growth.svg`, those there are figures for. */
export async function writePlots(
  folder: string,
  timings: readonly Timing[],
  growth: readonly Growth[],
): Promise<void> {
  if (timings.length > 0) await writeSvg(join(folder, 'serving.svg'), plotTimings(timings));
  if (growth.length > 0) await writeSvg(join(folder, 'growth.svg'), plotGrowth(growth));
}

/** Each piece of work on a line, and on it who does it how fast. */
function plotTimings(timings: readonly Timing[]): Plot.PlotOptions {
  const work = [...new Set(timings.map(({ work: name }) => name))];
  return {
    width: 900,
    height: 80 + 44 * work.length,
    marginLeft: 290,
    marginRight: 110,
    x: { type: 'log', grid: true, label: 'milliseconds, logarithmic' },
    y: { domain: work, label: null },
    color: { range: ['#4269d0', '#c94f3d', '#8f6a00', '#3a7d44', '#777777'] },
    marks: [
      Plot.ruleY(work, { stroke: '#e5e5e5' }),
      Plot.dot(timings, { x: 'milliseconds', y: 'work', fill: 'by', r: 5 }),
      Plot.text(timings, { x: 'milliseconds', y: 'work', text: 'by', fill: 'by', dy: -13 }),
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

async function writeSvg(path: string, options: Plot.PlotOptions): Promise<void> {
  const figure = Plot.plot({
    ...options,
    document: document as never,
    style: { fontSize: '13px' },
  });
  const svg = figure.tagName.toLowerCase() === 'svg' ? figure : figure.querySelector('svg')!;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // White also where the page around it is dark: the text is black.
  svg.setAttribute('style', 'background: white');
  await writeFile(path, `${svg.outerHTML}\n`);
}
